package borough.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A service whose cases take four calls: asked for, given to somebody, visited, closed and told.
 */
final class LifeForms {
    static final String SLUG = "measure-a-life";
    static final String ADDRESS = "bin-collections-and-containers/" + SLUG;
    static final String FILE =
            """
            service: Come back for a bin
            about: Tell us we left a bin full.
            who: Any home with a bin.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, api]
            sign in: none
            promise: collect within

            limits:
              collect within: 2 working days

            ask:
              address: { question: Which property is it?, answer: property }
              bins:
                question: What did we miss?
                answer: some of
                from: [rubbish, recycling, food, garden]
              mobile: { question: Mobile number for updates, answer: phone }

            know:
              missed: waste.last_collections(address, bins)

            then:
              with the crew:
                say: The crew will come back by {due}.
                team: waste adviser
                do:
                  job: waste.return_visit(address, missed)
                on job done: to close
                on job could not: to close
              to close:
                say: The crew was there. We look at what it found.
                decide:
                  close: { by: waste adviser, to: closed }
              closed:
                say: We have emptied your bin.
                tell: emptied
                end: done

            messages:
              emptied: We emptied your {bins} at {address}. Sorry that we missed it.

            keep: 1 year

            examples:
              - name: the crew comes and the desk closes it
                now: 2026-11-24 18:10
                known:
                  missed: [{ name: rubbish, due_on: 2026-11-24 }]
                given: { address: 14 Mill Lane, bins: [rubbish], mobile: 07700 900123 }
                expect: { stage: with the crew, due: 2026-11-26, does: [job] }
                later:
                  - at: 2026-11-25 09:15
                    happens: job done
                    expect: { stage: to close }
                  - at: 2026-11-25 10:15
                    chooses: close
                    by: waste adviser
                    expect: { stage: closed, ended: done, tell: [emptied] }
            """;

    private LifeForms() {}

    /** Keys as partners have them: each may open ten a second, so there are many. */
    static List<String> keys(Server server, int count) throws Exception {
        var admin = new Visitor(server.address()).as("Imran Siddiqui");
        var keys = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            keys.add(admin.makeKey("Measuring " + i, SLUG));
        }
        return keys;
    }

    static String body(String uprn, int number) {
        return """
        {"answers": {"address": {"uprn": %s}, "bins": ["rubbish"], "mobile": "07700 900%03d"}}"""
                .formatted(uprn, 100 + number % 900);
    }
}
