package borough.identity;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is: what was found out so far, and what is asked next.
 *
 * @param back where it goes on afterwards, and what that is called
 * @param standing what holds now or held today; null for nothing
 */
public record CheckPage(
        Whom whom,
        @Nullable String standing,
        @Nullable Begin begin,
        @Nullable Contact contact,
        @Nullable Papers papers,
        List<Fault> faults) {

    /** Whose record it is, the page of it, and where the work goes on. */
    public record Whom(String name, String path, String backHref, String backText) {}

    /** How they came to us; nothing is asked before that is said. */
    public record Begin(String action, List<Choice> channels) {}

    /** What was asked in this contact, and what comes of it; {@code asks} is null at the end. */
    public record Contact(
            List<Line> told, @Nullable String result, @Nullable Ask asks, @Nullable String say) {}

    /** One question that was asked, and what came of it. */
    public record Line(String question, String outcome) {}

    /**
     * What is asked next.
     *
     * @param right what is right, where the adviser compares; empty where they type what they hear
     * @param needs what is needed for what, in a sentence
     */
    public record Ask(
            String action,
            String fact,
            String say,
            String hint,
            List<String> right,
            String needs) {}

    /** The papers that prove somebody at the desk. */
    public record Papers(String action, List<Choice> kinds) {}

    /** What is wrong with a field; null for nothing. */
    public @Nullable String wrong(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
