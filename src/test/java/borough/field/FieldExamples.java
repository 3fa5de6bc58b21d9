package borough.field;

import borough.field.RoundPage.Entry;
import borough.web.Choice;
import borough.web.Examples.Example;
import borough.web.FileShown;
import borough.web.Job;
import borough.web.StreetCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A crew's round, with believable things on the tablet. */
public final class FieldExamples {
    private static final String DONE = "All done here, 5:35am";

    private FieldExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        for (var light : List.of("light", "dark", "auto")) {
            all.put(
                    "field-round-" + light,
                    new Example(
                            "field/round",
                            new RoundPage(
                                    "Round T7",
                                    "Tuesday 24 November",
                                    List.of(
                                            new RoundPage.Off(
                                                    "2 High Street",
                                                    "Empty rubbish",
                                                    "K7M4P7TR2",
                                                    "Called off at 5:40am. No need to go.",
                                                    "/crew/jobs/9/seen")),
                                    List.of(
                                            new Entry(street("11", "Mill Lane", null), null),
                                            new Entry(null, jobs().getFirst()),
                                            new Entry(null, jobs().get(1))),
                                    List.of(
                                            new Entry(street("12", "Church Walk", DONE), null),
                                            new Entry(null, jobs().get(2)),
                                            new Entry(null, jobs().get(3))),
                                    "1f",
                                    "1 new job since you looked at 5:30am",
                                    street("12", "Church Walk", DONE),
                                    null,
                                    "/crew/T7",
                                    true,
                                    60L,
                                    "All saved at 5:42am",
                                    light),
                            "/field"));
            all.put(
                    "field-could-not-" + light,
                    new Example(
                            "field/choose",
                            new ChoosePage(
                                    "14 Mill Lane",
                                    "Why not?",
                                    "14 Mill Lane: Empty rubbish",
                                    "reason",
                                    Threes.of(
                                            Stream.of(
                                                            "Not out",
                                                            "Contaminated",
                                                            "Too heavy",
                                                            "Road blocked")
                                                    .map(it -> Choice.of(it, it))
                                                    .toList(),
                                            0,
                                            "/crew/jobs/1/could-not"),
                                    Map.of("answer", "could not"),
                                    null,
                                    "/field/jobs/1",
                                    "/field",
                                    "All saved at 5:42am",
                                    light),
                            "/field"));
            all.put(
                    "field-saved-" + light,
                    new Example(
                            "field/saved",
                            new SavedPage(
                                    "14 Mill Lane",
                                    "emptied at 5:43am",
                                    "All saved at 5:43am",
                                    jobs().get(1),
                                    "/field",
                                    light,
                                    "/crew/jobs/1/note",
                                    true,
                                    "Behind the gate.",
                                    List.of(
                                            FileShown.of(
                                                    "1",
                                                    "14 Mill Lane.jpg",
                                                    "picture",
                                                    90_000,
                                                    "/crew/jobs/1")),
                                    null),
                            "/field"));
        }
    }

    private static StreetCard street(String key, String name, String said) {
        return new StreetCard(
                key,
                name,
                "/crew/T7/streets/" + key,
                said == null,
                said,
                null,
                Choice.of("all done", "All done here"),
                true,
                List.of());
    }

    private static List<Job> jobs() {
        return List.of(
                Job.plain(
                        "1",
                        "14 Mill Lane",
                        "Empty rubbish and recycling",
                        "by Thursday 26 November",
                        "H7K M2P QX4",
                        "Bin is at the side gate.",
                        Job.State.OPEN,
                        null),
                Job.plain(
                        "2",
                        "17 Church Walk",
                        "Empty food",
                        "by tomorrow",
                        "M4P 7TR 2KX",
                        "Assisted: fetch from the back door.",
                        Job.State.OPEN,
                        null),
                Job.plain(
                        "3",
                        "9 Orchard Close",
                        "Empty garden",
                        "",
                        "C3R W9T K7M",
                        null,
                        Job.State.DONE,
                        "Done at 5:31am"),
                Job.plain(
                        "4",
                        "11 Orchard Close",
                        "Empty rubbish",
                        "",
                        "X2T P4H M7R",
                        null,
                        Job.State.NOT,
                        "Could not at 5:38am: road blocked"));
    }
}
