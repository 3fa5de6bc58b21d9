package borough.cases;

import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.values.Uprn;
import borough.vocabulary.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a journey hands over when it is sent. */
public record Opening(Service service, Said said, Person customer, Where where, Event.By by) {

    /**
     * What was answered, what was known, which refusals were overridden and why, and the questions
     * with their answers in words.
     */
    public record Said(
            Map<String, Object> answers,
            Map<String, Fetched> facts,
            Map<String, String> overrides,
            List<Story.Answer> shown) {}

    /** The place it is about, in words and, where it is a property of ours, by number. */
    public record Where(String words, Optional<Uprn> property) {}
}
