package borough.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A service whose cases wait for a team or a time, and one case of it to copy. */
final class WaitingForms {
    private static final String SLUG = "measure-a-wait";
    static final String ADDRESS = Forms.AREA + SLUG;
    static final String FILE =
            """
            service: Wait for us
            about: Tell us what to wait for.
            who: Anyone.
            area: customer-contact-account-and-complaints
            owner: customer-services
            channels: [web, api]
            sign in: none
            promise: reply within

            limits:
              reply within: 5 working days

            ask:
              what: { question: What is it?, answer: text }

            then:
              with the team:
                say: The team reads it. We do this by {due}.
                decide:
                  note: { by: customer services supervisor, to: noted }
                after 10 days: noted
              noted:
                say: We have read it.
                end: done

            keep: for ever

            examples:
              - name: it is read
                now: 2026-05-12 10:00
                given: { what: A letter }
                expect: { stage: with the team, due: 2026-05-19 }
            """;

    private WaitingForms() {}

    /** Opens a case by the API, with a key made for it, and gives its reference. */
    static String open(Server server) throws Exception {
        return open(server, SLUG);
    }

    /** The same of another service with this one's questions. */
    static String open(Server server, String service) throws Exception {
        var key = new Visitor(server.address()).as("Imran Siddiqui").makeKey("Measuring", service);
        var json = "{\"answers\": {\"what\": \"A letter\"}}";
        return Forms.referenceIn(post(server.address() + "/api/services/" + service, key, json));
    }

    private static String post(String address, String key, String json) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
