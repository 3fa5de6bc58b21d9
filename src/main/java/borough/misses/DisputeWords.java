package borough.misses;

import static borough.vocabulary.Type.MOMENT;
import static borough.vocabulary.Type.NUMBER;
import static borough.vocabulary.Type.PROPERTY;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.misses.Disputes.CrewPlace;
import borough.vocabulary.Inputs;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import borough.waste.BinCollection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for what crews logged and somebody says is wrong. */
@Component
class DisputeWords {
    private static final Type COLLECTION = recordOf(BinCollection.class);

    DisputeWords(Vocabulary words, Disputes disputes) {
        logged(words, disputes);
        counted(words, disputes);
        done(words, disputes);
    }

    private static void logged(Vocabulary words, Disputes disputes) {
        words.lookup("waste.logged_bins")
                .means("The bins for which a crew last gave one of these reasons at a property.")
                .takes("property", PROPERTY)
                .takes("reason", TEXT)
                .gives(
                        listOf(COLLECTION),
                        in -> disputes.logged(in.uprn("property"), in.text("reason")));

        words.lookup("waste.crew_place")
                .means("Where the lorry was when its crew logged this; nothing where it is silent.")
                .takes("property", PROPERTY)
                .takes("logged", listOf(COLLECTION))
                .gives(
                        recordOf(CrewPlace.class),
                        in -> disputes.crewPlace(in.uprn("property"), collections(in)));
    }

    private static void counted(Vocabulary words, Disputes disputes) {
        words.lookup("waste.disputes_of")
                .means("How often this log of a crew was disputed before.")
                .takes("property", PROPERTY)
                .takes("logged", listOf(COLLECTION))
                .gives(NUMBER, in -> disputes.of(in.uprn("property"), collections(in)));

        words.lookup("waste.disputes_since")
                .means("How often logs of crews at a property were disputed since then.")
                .takes("property", PROPERTY)
                .takes("since", MOMENT)
                .gives(NUMBER, in -> disputes.since(in.uprn("property"), in.moment("since")));
    }

    private static void done(Vocabulary words, Disputes disputes) {
        words.action("waste.note_dispute")
                .means("Enters that somebody says a crew's log is wrong.")
                .takes("property", PROPERTY)
                .takes("logged", listOf(COLLECTION))
                .does(
                        (in, caseReference) ->
                                disputes.record(
                                        caseReference, in.uprn("property"), collections(in)));

        words.action("waste.correct_log")
                .means("Puts a crew's log right: it no longer counts.")
                .takes("property", PROPERTY)
                .takes("logged", listOf(COLLECTION))
                .does(
                        (in, caseReference) ->
                                disputes.correct(
                                        caseReference, in.uprn("property"), collections(in)));
    }

    private static List<BinCollection> collections(Inputs in) {
        return in.records("logged", BinCollection.class);
    }
}
