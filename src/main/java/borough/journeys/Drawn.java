package borough.journeys;

import borough.data.Json;
import borough.services.Question;
import java.util.Map;
import java.util.Optional;

/**
 * Which answer a page was drawn with. Where two pages of one journey are open, the older must not
 * overwrite unseen what the newer has kept.
 */
public final class Drawn {
    /** The form's unseen field. */
    public static final String FIELD = "_drawn";

    private static final int LETTERS = 12;

    private Drawn() {}

    /** A mark of the answer kept now, by which nobody can tell it; empty where there is none. */
    public static String of(Journey it, Question question) {
        return Optional.ofNullable(it.said().answers().get(question.name()))
                .map(answer -> mark(it, question, answer))
                .orElse("");
    }

    private static String mark(Journey it, Question question, Object answer) {
        var said = Json.write(it.service().answersToJson(Map.of(question.name(), answer)));
        return Secrets.hash(it.id() + said).substring(0, LETTERS);
    }

    /** A mark of all answers kept now. */
    public static String of(Journey it) {
        var said = Json.write(it.service().answersToJson(it.said().answers()));
        return Secrets.hash(it.id() + said).substring(0, LETTERS);
    }

    /**
     * Whether anything was answered since the page was drawn that shows all answers, so that nobody
     * sends what they did not see. A page without the mark is taken as it is.
     */
    public static boolean isOlder(Journey it, String drawn) {
        return it.sent().isEmpty() && !drawn.isEmpty() && !drawn.equals(of(it));
    }

    /** Whether another answer was kept since the page was drawn, and this would overwrite it. */
    public static boolean isOlder(Journey it, Question question, String drawn, Object value) {
        var kept = of(it, question);
        return !kept.isEmpty() && !kept.equals(drawn) && !kept.equals(mark(it, question, value));
    }
}
