package borough.waste;

import static borough.vocabulary.Type.DATE;
import static borough.vocabulary.Type.FILE;
import static borough.vocabulary.Type.PROPERTY;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.YES_OR_NO;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.vocabulary.Inputs;
import borough.vocabulary.KeptFile;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The words waste teaches service files. */
@Component
class WasteWords {
    private static final Type COLLECTION = recordOf(BinCollection.class);

    WasteWords(Vocabulary words, Waste waste, Assisting assisting) {
        collections(words, waste);
        fetching(words, assisting);
    }

    private static void collections(Vocabulary words, Waste waste) {
        words.lookup("waste.last_collections")
                .means(
                        "The last collection of each of these bins at a property, with what the"
                                + " crew recorded.")
                .takes("property", PROPERTY)
                .takes("bins", listOf(TEXT))
                .gives(
                        listOf(COLLECTION),
                        in -> waste.lastCollections(in.uprn("property"), in.texts("bins")));

        words.lookup("waste.next_collection")
                .means("The first of these bins to be emptied at a property after today.")
                .takes("property", PROPERTY)
                .takes("bins", listOf(TEXT))
                .gives(
                        recordOf(NextCollection.class),
                        in -> waste.nextCollection(in.uprn("property"), in.texts("bins")));
    }

    private static void fetching(Vocabulary words, Assisting assisting) {
        words.lookup("waste.assisted_at")
                .means("Whether the crew fetches the bins of a home.")
                .takes("property", PROPERTY)
                .gives(YES_OR_NO, in -> assisting.helps(in.uprn("property")));

        words.action("waste.fetch_bins")
                .means("From a day on the crew fetches the bins of a home and puts them back.")
                .takes("property", PROPERTY)
                .takes("since", DATE)
                .takes("where", TEXT)
                .mayTake("gate_code", TEXT)
                .mayTake("photo", FILE)
                .does(
                        (in, caseReference) ->
                                assisting.begin(in.uprn("property"), in.date("since"), way(in)));

        words.action("waste.stop_fetching")
                .means("The crew no longer fetches the bins of a home. Today is the last day.")
                .takes("property", PROPERTY)
                .does((in, caseReference) -> assisting.stop(in.uprn("property")));
    }

    private static Assisting.Way way(Inputs in) {
        var code = in.has("gate_code") ? in.text("gate_code") : "";
        var photo = in.has("photo") ? in.record("photo", KeptFile.class).id() : "";
        return new Assisting.Way(in.text("where"), code, photo);
    }
}
