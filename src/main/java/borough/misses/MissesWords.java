package borough.misses;

import static borough.vocabulary.Type.DATE;
import static borough.vocabulary.Type.MOMENT;
import static borough.vocabulary.Type.NUMBER;
import static borough.vocabulary.Type.PHONE;
import static borough.vocabulary.Type.PROPERTY;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.misses.CrewsWay.Crew;
import borough.misses.CrewsWay.StreetReport;
import borough.misses.Misses.GardenScheme;
import borough.misses.Misses.SameReport;
import borough.vocabulary.Inputs;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import borough.waste.BinCollection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for bins that were missed, or may yet be. */
@Component
class MissesWords {
    private static final Type COLLECTION = recordOf(BinCollection.class);

    MissesWords(
            Vocabulary words,
            Misses misses,
            ReturnVisits returns,
            Watches watches,
            Streets streets) {
        crews(words, streets);
        register(words, misses);
        counting(words, misses);
        goingBack(words, returns);
        waiting(words, watches, streets);
    }

    /** Where crews are, and who waits for them. */
    @Component
    record Streets(CrewsWay way, Followers followers) {}

    private static void crews(Vocabulary words, Streets streets) {
        words.lookup("waste.crew_now")
                .means("Where the crew is that is out today for a home; nothing where none is.")
                .takes("property", PROPERTY)
                .gives(recordOf(Crew.class), in -> streets.way().now(in.uprn("property")));

        words.lookup("waste.street_reports")
                .means("What kept the crews of these bins out of the street, and when they return.")
                .takes("property", PROPERTY)
                .takes("bins", listOf(TEXT))
                .gives(
                        listOf(recordOf(StreetReport.class)),
                        in -> streets.way().reports(in.uprn("property"), in.texts("bins")));
    }

    private static void register(Vocabulary words, Misses misses) {
        words.lookup("waste.garden_scheme")
                .means("Whether a home has paid for its garden bin.")
                .takes("property", PROPERTY)
                .gives(
                        recordOf(GardenScheme.class),
                        in -> misses.gardenScheme(in.uprn("property")));

        words.lookup("waste.reports_of")
                .means("Reports of the same bins and days at a property, open or ended.")
                .takes("property", PROPERTY)
                .takes("missed", listOf(COLLECTION))
                .gives(
                        listOf(recordOf(SameReport.class)),
                        in -> misses.reportsOf(in.uprn("property"), collections(in)));

        words.action("waste.note_report")
                .means("Enters bins in the register of those reported as missed.")
                .takes("property", PROPERTY)
                .takes("missed", listOf(COLLECTION))
                .mayTake("mobile", PHONE)
                .does(
                        (in, caseReference) ->
                                misses.report(
                                        caseReference,
                                        in.uprn("property"),
                                        collections(in),
                                        mobile(in)));
    }

    private static void counting(Vocabulary words, Misses misses) {
        words.lookup("waste.justified_misses")
                .means("How often since then a missed bin at a property was ours to put right.")
                .takes("property", PROPERTY)
                .takes("since", MOMENT)
                .gives(NUMBER, in -> misses.justified(in.uprn("property"), in.moment("since")));

        words.lookup("waste.reports_at")
                .means("How many reports of missed bins were made of a property since then.")
                .takes("property", PROPERTY)
                .takes("since", MOMENT)
                .gives(NUMBER, in -> misses.reportsAt(in.uprn("property"), in.moment("since")));

        words.lookup("waste.reports_from")
                .means("How many reports of missed bins came from a mobile since then.")
                .takes("mobile", PHONE)
                .takes("since", MOMENT)
                .gives(NUMBER, in -> misses.reportsFrom(in.text("mobile"), in.moment("since")));

        words.action("waste.count_miss")
                .means("The missed bins of this case were ours to put right.")
                .does((in, caseReference) -> misses.count(caseReference));
    }

    private static void goingBack(Vocabulary words, ReturnVisits returns) {
        words.action(ReturnVisits.WORD)
                .means("Sends the crew back for bins it missed.")
                .takes("property", PROPERTY)
                .takes("missed", listOf(COLLECTION))
                .announces("started", "done", "could not", "put off")
                .reports("reason", TEXT)
                .reports("at", MOMENT)
                .reports("back_on", DATE)
                .reports("photo", Type.FILE)
                .does(
                        (in, caseReference) ->
                                returns.add(
                                        in.uprn("property"),
                                        collections(in),
                                        caseReference,
                                        in.as()));
    }

    private static void waiting(Vocabulary words, Watches watches, Streets streets) {
        words.action(Watches.WORD)
                .means("Watches what the crew does with bins on the day they are due.")
                .takes("property", PROPERTY)
                .takes("bins", listOf(COLLECTION))
                .announces("emptied", "passed", "not taken", "put off")
                .reports("reason", TEXT)
                .reports("at", MOMENT)
                .reports("back_on", DATE)
                .does(
                        (in, caseReference) ->
                                watches.begin(
                                        caseReference,
                                        in.uprn("property"),
                                        in.records("bins", BinCollection.class)));

        words.action("waste.follow_street")
                .means("Tells somebody when the crew comes back to a street.")
                .takes("property", PROPERTY)
                .mayTake("mobile", PHONE)
                .does(
                        (in, caseReference) ->
                                streets.followers().follow(in.uprn("property"), mobile(in)));
    }

    private static List<BinCollection> collections(Inputs in) {
        return in.records("missed", BinCollection.class);
    }

    private static String mobile(Inputs in) {
        return in.has("mobile") ? in.text("mobile") : "";
    }
}
