package borough.web;

/** What a stranger sees at a host name that is no council's: no brand, no names, no way in. */
final class NoCouncilPage {
    static final String HTML =
            """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>No council answers at this address</title></head>
            <body><h1>No council answers at this address</h1>
            <p>Check the address, or search for your council by name.</p></body>
            </html>
            """;

    private NoCouncilPage() {}
}
