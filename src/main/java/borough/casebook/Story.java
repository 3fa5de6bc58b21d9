package borough.casebook;

import borough.web.Stages;
import java.util.List;

/**
 * A case as its page tells it: what the customer sees, what was answered, what happened, and the
 * language that the customer reads.
 */
public record Story(
        Case about,
        String says,
        List<Answer> answers,
        List<Stage> stages,
        List<Event> events,
        String language) {

    /** A question of the service with its answer, in words. */
    public record Answer(String question, String words) {}

    /** A stage of the case's service, whether the case was there, and where it may go from it. */
    public record Stage(String name, boolean wasHere, List<String> leadsTo) {}

    /** The stages as a picture, with "you are here". */
    public Stages picture() {
        return Stages.of(
                stages.stream()
                        .map(
                                it ->
                                        new Stages.Told(
                                                it.name(),
                                                it.name().equals(about.where().stage()),
                                                it.wasHere(),
                                                it.leadsTo()))
                        .toList());
    }
}
