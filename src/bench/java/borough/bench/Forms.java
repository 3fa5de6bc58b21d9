package borough.bench;

import java.util.Map;
import java.util.regex.Pattern;

/** Services made for measuring: a short form and a very long one, alike but for their length. */
final class Forms {
    static final int SHORT = 6;
    static final int LONG = 120;
    static final String AREA = "customer-contact-account-and-complaints/";

    private static final Pattern REFERENCE = Pattern.compile("\"reference\"\\s*:\\s*\"([^\"]+)\"");

    private Forms() {}

    /** The case that was opened, from what the API said of it. */
    static String referenceIn(String said) {
        var found = REFERENCE.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("No case was opened: " + said);
        }
        return found.group(1).replace("-", "");
    }

    static String slug(int questions) {
        return "measure-a-form-of-" + questions;
    }

    static Map<String, String> services() {
        return Map.of(AREA + slug(SHORT), form(SHORT), AREA + slug(LONG), form(LONG));
    }

    private static String form(int questions) {
        var file = new StringBuilder();
        file.append(
                """
                service: Fill in a form of %1$d
                about: A form with %1$d parts.
                who: Anyone.
                area: customer-contact-account-and-complaints
                owner: customer-services
                channels: [web, api]
                sign in: none
                promise: reply within

                limits:
                  reply within: 5 working days

                ask:
                """
                        .formatted(questions));
        for (int i = 1; i <= questions; i++) {
            file.append(
                    "  part %1$d: { question: What is part %1$d?, answer: text }%n".formatted(i));
        }
        file.append(
                """

                refuse:
                """);
        for (int i = 3; i <= questions; i += 3) {
            file.append(
                    """
                      not %1$d:
                        when: part_%1$d == "never %1$d"
                        say: We can't take part %1$d.
                    """
                            .formatted(i));
        }
        file.append(
                """

                then:
                  with the team:
                    say: The team reads it. We do this by {due}.
                    decide:
                      note: { by: customer services supervisor, to: noted }
                  noted:
                    say: We have read it.
                    end: done

                keep: 1 year

                examples:
                """);
        for (int i = 3; i <= questions; i += 3) {
            file.append(
                    "  - { name: part %1$d is not taken, now: 2026-05-12 10:00, given: { part %1$d: never %1$d }, expect: { refused: not %1$d } }%n"
                            .formatted(i));
        }
        file.append("  - name: all is said\n    now: 2026-05-12 10:00\n    given:\n");
        for (int i = 1; i <= questions; i++) {
            file.append("      part %1$d: it is %1$d%n".formatted(i));
        }
        file.append("    expect: { stage: with the team, due: 2026-05-19 }\n");
        return file.toString();
    }
}
