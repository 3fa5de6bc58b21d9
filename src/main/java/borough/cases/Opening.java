package borough.cases;

import borough.casebook.Event;
import borough.casebook.Story;
import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.tongues.Tongue;
import borough.values.Uprn;
import borough.vocabulary.MapPin;
import borough.vocabulary.Nothing;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import borough.walking.Walked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a journey hands over when it is sent.
 *
 * @param acting who acts for whom, and by which authority; empty where nobody does
 */
public record Opening(
        Service service,
        Said said,
        Person customer,
        Where where,
        Event.By by,
        String language,
        String acting) {

    /** For a customer who reads English. */
    public Opening(Service service, Said said, Person customer, Where where, Event.By by) {
        this(service, said, customer, where, by, "en", "");
    }

    /** For a customer who reads this language. */
    public Opening in(Tongue tongue) {
        return new Opening(service, said, customer, where, by, tongue.code(), acting);
    }

    /** Sent by somebody we know. */
    public Opening of(Person known) {
        return new Opening(service, said, known, where, by, language, acting);
    }

    /** Sent by somebody for another: that stands in the case's history and among its answers. */
    public Opening actedFor(String who) {
        var shown = new ArrayList<>(List.of(new Story.Answer("Who asks for whom", who)));
        shown.addAll(said.shown());
        var now = new Said(said.answers(), said.facts(), said.overrides(), shown);
        return new Opening(service, now, customer, where, by, language, who);
    }

    /** What a walk through a service comes to, in these words of its questions and answers. */
    public static Opening of(
            Service service,
            Walked walked,
            Map<String, Object> answers,
            Map<String, String> overrides,
            Event.By by) {
        var shown =
                walked.asked().stream()
                        .filter(it -> it.value() != Nothing.NOTHING)
                        .map(it -> new Story.Answer(it.asked(), it.words()))
                        .toList();
        return new Opening(
                service,
                new Said(answers, walked.facts(), overrides, shown),
                Person.NOBODY,
                where(answers),
                by);
    }

    /** The places on the ground that were answered with. */
    static Stream<MapPin> pins(Map<String, Object> answers) {
        return answers.values().stream()
                .filter(Map.class::isInstance)
                .flatMap(it -> pin((Map<?, ?>) it).stream());
    }

    private static Optional<MapPin> pin(Map<?, ?> it) {
        return it.get("easting") instanceof Long easting
                        && it.get("northing") instanceof Long northing
                ? Optional.of(
                        new MapPin(
                                Math.toIntExact(easting),
                                Math.toIntExact(northing),
                                it.get("near") instanceof String near ? near : null))
                : Optional.empty();
    }

    /** The property that was answered with, if any was, else what a place is near. */
    static Where where(Map<String, Object> answers) {
        return answers.values().stream()
                .filter(Property.class::isInstance)
                .map(Property.class::cast)
                .findFirst()
                .map(at -> new Where(at.address(), Optional.of(at.uprn())))
                .orElseGet(
                        () ->
                                pins(answers)
                                        .map(MapPin::near)
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .map(near -> new Where(near, Optional.empty()))
                                        .orElse(new Where("", Optional.empty())));
    }

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
