package borough.journeys;

import borough.data.Sealing;
import borough.data.Tenancy;
import borough.services.Question;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a journey is about, as a keyed hash by which it is known again when the same is asked in
 * another channel. Nobody can tell from it which home or person it is.
 */
@Component
class Matter {
    private final Sealing sealing;

    Matter(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Empty where neither a home nor a person is said yet, or nothing of the service is kept. */
    String of(Journey it) {
        return it.maySave() ? about(it).map(who -> hash(it, who)).orElse("") : "";
    }

    private String hash(Journey it, String who) {
        var council = Tenancy.current().number();
        return sealing.fingerprint("matter", council + " " + it.service().slug() + " " + who);
    }

    // The first home that is asked for, and without one whoever asks.
    private static Optional<String> about(Journey it) {
        return answers(it, question -> true)
                .filter(Property.class::isInstance)
                .map(home -> "home " + ((Property) home).uprn())
                .findFirst()
                .or(
                        () ->
                                answers(it, AgeBand::isOfMe)
                                        .flatMap(answer -> person(answer).stream())
                                        .findFirst());
    }

    private static Stream<Object> answers(Journey it, Predicate<Question> which) {
        return it.service().questions().stream()
                .filter(which)
                .map(question -> it.said().answers().get(question.name()))
                .filter(Objects::nonNull);
    }

    private static Optional<String> person(Object answer) {
        return switch (answer) {
            case String said when !said.isBlank() -> Optional.of("person " + said);
            case Person who when who.mobile() != null -> Optional.of("person " + who.mobile());
            case Person who when who.email() != null -> Optional.of("person " + who.email());
            default -> Optional.empty();
        };
    }
}
