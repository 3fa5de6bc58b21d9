package borough.contact;

import borough.documents.Documents;
import borough.documents.Uploads;
import borough.journeys.Journey;
import borough.language.Truth;
import borough.vocabulary.Nothing;
import borough.walking.Step;
import borough.walking.Walked;
import borough.web.SummaryRow;
import java.util.List;
import java.util.stream.Stream;

/** What a caller said so far, as the adviser reads it back and changes it. */
final class CallerSaid {
    private CallerSaid() {}

    /** A line for each answer, changed at an address below this path. */
    static List<SummaryRow> rows(Journey it, Walked walked, String path) {
        var given = it.said().answers();
        return Stream.concat(walked.asked().stream(), ahead(it, walked))
                .filter(one -> given.containsKey(one.question().name()))
                .map(one -> row(one, path))
                .toList();
    }

    private static SummaryRow row(Step.Answered it, String path) {
        var words = it.value() == Nothing.NOTHING ? "Not provided" : it.words();
        return SummaryRow.changeable(it.asked(), words, path + "?change=" + it.question().field())
                .with(Uploads.shown(Documents.in(it.value()), path));
    }

    // Said with others of which one must be put right first: it stands on no field of the page.
    private static Stream<Step.Answered> ahead(Journey it, Walked walked) {
        var known = walked.known();
        var reached = walked.asked().stream().map(one -> one.question().name()).toList();
        return it.service().questions().stream()
                .filter(one -> !reached.contains(one.name()))
                .filter(one -> one.when().isEmpty() || one.when().get().holds(known) == Truth.YES)
                .flatMap(
                        one ->
                                Stream.ofNullable(it.said().answers().get(one.name()))
                                        .map(value -> new Step.Answered(one, value, known)));
    }
}
