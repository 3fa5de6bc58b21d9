package borough.waste;

import static borough.vocabulary.Type.DATE;
import static borough.vocabulary.Type.PROPERTY;
import static borough.vocabulary.Type.TEXT;

import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The words waste teaches service files for fetching the bins of those who can't. */
@Component
class AssistingWords {
    AssistingWords(Vocabulary words, Assisting assisting) {
        words.action("waste.fetch_bins")
                .means("From a day on the crew fetches the bins of a home and puts them back.")
                .takes("property", PROPERTY)
                .takes("since", DATE)
                .takes("where", TEXT)
                .mayTake("gate_code", TEXT)
                .does(
                        (in, caseReference) ->
                                assisting.begin(
                                        in.uprn("property"),
                                        in.date("since"),
                                        new Assisting.Way(
                                                in.text("where"),
                                                in.has("gate_code") ? in.text("gate_code") : "")));

        words.action("waste.stop_fetching")
                .means("The crew no longer fetches the bins of a home. Today is the last day.")
                .takes("property", PROPERTY)
                .does((in, caseReference) -> assisting.stop(in.uprn("property")));
    }
}
