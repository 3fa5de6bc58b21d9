package borough.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page asks it. The type is the answer type's name in service files ("property",
 * "yes or no", …); what was given is kept by part, so that a wrong answer is shown again as typed.
 */
public record Asked(
        String key,
        String type,
        String question,
        @Nullable String hint,
        boolean optional,
        List<Choice> from,
        Given given,
        @Nullable Fault fault) {

    /** What the person has typed so far: whole under "", or by part such as "day" or "postcode". */
    public record Given(Map<String, String> parts) {

        public static Given nothing() {
            return new Given(Map.of());
        }

        public static Given of(String whole) {
            return new Given(Map.of("", whole));
        }

        public String whole() {
            return part("");
        }

        public String part(String name) {
            return parts.getOrDefault(name, "");
        }
    }

    /** The id of the field, made safe for HTML: keys in service files have spaces. */
    public String id() {
        return key.replace(' ', '-');
    }

    /** The two answers to a yes or no question, as given so far. */
    public List<Choice> yesOrNo() {
        return List.of(
                new Choice("yes", "Yes", null, given.whole().equals("yes")),
                new Choice("no", "No", null, given.whole().equals("no")));
    }

    public @Nullable String error() {
        return fault == null ? null : fault.says();
    }

    /** The question with its mark when it may be left out. */
    public String words() {
        return optional ? question + " (optional)" : question;
    }
}
