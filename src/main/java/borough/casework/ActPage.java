package borough.casework;

import borough.web.Asked;
import borough.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something done to a case by hand that asks for more than a press. */
public record ActPage(
        CasePage.Head head,
        String title,
        String says,
        String action,
        List<Field> fields,
        String button,
        boolean warns,
        List<CasePage.Line> meanwhile,
        CasePage.Sent sent) {

    /** One thing to fill in; the kind says how it is asked. */
    public record Field(
            String kind,
            String id,
            String label,
            @Nullable String hint,
            String value,
            List<Choice> choices,
            @Nullable Asked asked) {
        static Field of(String kind, String id, String label, @Nullable String hint, String value) {
            return new Field(kind, id, label, hint, value, List.of(), null);
        }

        static Field choosing(String id, String label, List<Choice> choices) {
            return new Field("radios", id, label, null, "", choices, null);
        }

        static Field ticking(String id, String label, boolean ticked) {
            var choice = ticked ? Choice.chosen("yes", label) : Choice.of("yes", label);
            return new Field("tick", id, "Who hears of it?", null, "", List.of(choice), null);
        }

        static Field asking(Asked asked) {
            return new Field("asked", asked.id(), asked.question(), null, "", List.of(), asked);
        }

        /** A date's part as it was typed: day, month and year joined by dashes. */
        public String part(int n) {
            var parts = value.split("-", -1);
            return n < parts.length ? parts[n] : "";
        }
    }
}
