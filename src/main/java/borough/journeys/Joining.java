package borough.journeys;

import borough.casebook.Case;
import borough.casebook.Event;
import borough.casebook.Story;
import borough.cases.Cases;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.walking.Step;
import borough.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Adds whoever asks for something to what is open of it already. Only a press does so: looking at a
 * page changes nothing, and pressing twice joins once.
 */
@Component
public class Joining {
    private final Cases cases;

    Joining(Cases cases) {
        this.cases = cases;
    }

    /**
     * What is open already, and what it says of where it stands, as far as whoever reads this
     * language can read it: cases speak the language of whoever sent them.
     */
    public record Open(Case about, String says) {
        /** By when we do it, while it is open. */
        public Optional<String> promise(Instant now) {
            return about.where()
                    .dueAt()
                    .filter(due -> about.isOpen())
                    .map(due -> "We do this by " + Words.by(due, now) + ".");
        }
    }

    /** Everything that is open already. */
    public List<Open> open(Step.Duplicate found, Tongue reader) {
        return cases(found).map(it -> new Open(it, says(it, reader))).toList();
    }

    private String says(Case it, Tongue reader) {
        return cases.story(it.reference())
                .filter(story -> story.language().equals(reader.code()))
                .map(Story::says)
                .orElse("");
    }

    private Stream<Case> cases(Step.Duplicate found) {
        return found.references().stream()
                .flatMap(text -> Reference.read(text).stream())
                .flatMap(reference -> cases.find(reference).stream());
    }

    /** Adds the person of this journey to all of it. */
    public void join(Journey it, Step.Duplicate found, String who) {
        join(found, it, "journey " + it.id(), new Event.By(who, it.by().channel()));
    }

    /** The same on an occasion of its own: what is told twice joins once. */
    public void join(Step.Duplicate found, Journey who, String occasion, Event.By by) {
        cases(found)
                .forEach(one -> cases.join(one.reference(), who.said().answers(), occasion, by));
    }
}
