package borough.caseload;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.DISTANCE;
import static borough.vocabulary.Type.MAP_PIN;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.caseload.NearCases.NearCase;
import borough.caseload.OtherCases.OtherCase;
import borough.caseload.SameCases.OpenCase;
import borough.vocabulary.Distance;
import borough.vocabulary.Inputs;
import borough.vocabulary.MapPin;
import borough.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words that service files have for other cases. */
@Component
class CaseWords {
    CaseWords(Vocabulary words, SameCases same, NearCases near, OtherCases others) {
        words.lookup("cases.still_open")
                .means("Open cases of a service in which this was answered, the latest first.")
                .takes("service", TEXT)
                .takes("about", ANYTHING)
                .mayTake("and", ANYTHING)
                .gives(
                        listOf(recordOf(OpenCase.class)),
                        in -> same.of(in.text("service"), answered(in)));

        others(words, others);
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

    private static void others(Vocabulary words, OtherCases others) {
        words.lookup("cases.one_of")
                .means(
                        "The case of a service by its reference: when it was sent, whether it is"
                                + " open, whether a day is promised for it, and whether it is late."
                                + " Nothing where it is of another service.")
                .takes("service", TEXT)
                .takes("case", ANYTHING)
                .gives(
                        recordOf(OtherCase.class),
                        in -> others.one(in.text("service"), referenceIn(in)));

        words.lookup("cases.answered")
                .means(
                        "What a question was answered with in each open case of a service, such as"
                                + " the times that are taken: a choice by its name.")
                .takes("service", TEXT)
                .takes("question", TEXT)
                .changes()
                .gives(
                        listOf(TEXT),
                        in -> others.answered(in.text("service"), in.text("question")));
    }

    // As it was typed, or what a question for an earlier request holds.
    private static String referenceIn(Inputs in) {
        var said = in.value("case");
        return String.valueOf(said instanceof Map<?, ?> it ? it.get("reference") : said);
    }

    private static List<Object> answered(Inputs in) {
        return Stream.of("about", "and")
                .filter(in::has)
                .<Object>map(it -> Objects.requireNonNull(in.value(it)))
                .toList();
    }
}
