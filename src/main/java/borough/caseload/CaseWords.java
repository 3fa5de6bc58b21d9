package borough.caseload;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.DISTANCE;
import static borough.vocabulary.Type.MAP_PIN;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.caseload.NearCases.NearCase;
import borough.caseload.SameCases.OpenCase;
import borough.vocabulary.Distance;
import borough.vocabulary.Inputs;
import borough.vocabulary.MapPin;
import borough.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words that service files have for other cases. */
@Component
class CaseWords {
    CaseWords(Vocabulary words, SameCases same, NearCases near) {
        words.lookup("cases.still_open")
                .means("Open cases of a service in which this was answered, the latest first.")
                .takes("service", TEXT)
                .takes("about", ANYTHING)
                .mayTake("and", ANYTHING)
                .gives(
                        listOf(recordOf(OpenCase.class)),
                        in -> same.of(in.text("service"), answered(in)));

        words.lookup("cases.near")
                .means("Open cases of a service no farther from a place than this, nearest first.")
                .takes("service", TEXT)
                .takes("where", MAP_PIN)
                .takes("within", DISTANCE)
                .gives(
                        listOf(recordOf(NearCase.class)),
                        in ->
                                near.near(
                                        in.text("service"),
                                        in.record("where", MapPin.class),
                                        (Distance) Objects.requireNonNull(in.value("within"))));
    }

    private static List<Object> answered(Inputs in) {
        return Stream.of("about", "and")
                .filter(in::has)
                .<Object>map(it -> Objects.requireNonNull(in.value(it)))
                .toList();
    }
}
