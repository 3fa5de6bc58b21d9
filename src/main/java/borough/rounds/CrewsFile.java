package borough.rounds;

import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.rounds.Crew.Days;
import borough.rounds.Crew.Holds;
import borough.rounds.Crew.Out;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The crews of a council as its file has them, such as {@code councils/…/crews.yaml}. */
public final class CrewsFile {
    private static final int LONGEST_NAME = 40;

    private final List<Entry> entries = new ArrayList<>();

    /** One crew, and the wards it covers as the file names them. */
    record Entry(Crew crew, List<String> wards, YamlMap at) {}

    private CrewsFile(YamlMap file) {
        for (var name : file.names()) {
            if (name.length() > LONGEST_NAME) {
                throw file.wrong(name, "A crew's name has at most " + LONGEST_NAME + " letters");
            }
            entries.add(entry(name, file.map(name)));
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("There is no crew in this file");
        }
    }

    /** Reads it whole; a mistake is told with its line. */
    public static CrewsFile read(Path file) {
        return new CrewsFile(YamlFile.read(file));
    }

    /** The same from a text, named for its mistakes. */
    public static CrewsFile read(String name, String text) {
        return new CrewsFile(YamlFile.read(name, text));
    }

    List<Entry> entries() {
        return entries;
    }

    private static Entry entry(String name, YamlMap it) {
        it.only(
                "team",
                "officer",
                "does",
                "works",
                "works holidays",
                "jobs a day",
                "minutes a day",
                "out",
                "same day until",
                "covers");
        if (it.texts("does").isEmpty()) {
            throw it.wrong("does", "\"does\" should list the kinds of visit that it makes");
        }
        var wards = it.texts("covers");
        return new Entry(
                new Crew(
                        name,
                        it.text("team"),
                        it.textIfAny("officer").map(e -> e.toLowerCase(Locale.UK)).orElse(null),
                        it.texts("does"),
                        new Days(week(it), yes(it, "works holidays")),
                        new Holds(count(it, "jobs a day"), count(it, "minutes a day")),
                        out(it),
                        // A crew with no area of its own goes wherever it is sent.
                        wards.isEmpty()),
                wards,
                it);
    }

    private static EnumSet<DayOfWeek> week(YamlMap it) {
        var week = EnumSet.noneOf(DayOfWeek.class);
        for (var word : it.texts("works")) {
            week.add(
                    Arrays.stream(DayOfWeek.values())
                            .filter(day -> day.name().equalsIgnoreCase(word))
                            .findFirst()
                            .orElseThrow(() -> it.wrong("works", word + " is no weekday")));
        }
        if (week.isEmpty()) {
            throw it.wrong("works", "\"works\" should list weekdays, such as [Monday, Friday]");
        }
        return week;
    }

    private static Out out(YamlMap it) {
        var ends = it.text("out").split(" to ", -1);
        if (ends.length != 2) {
            throw it.wrong("out", "\"out\" should be two times, such as 06:00 to 14:00");
        }
        var from = it.value("out", any -> LocalTime.parse(ends[0].strip()));
        var until = it.value("out", any -> LocalTime.parse(ends[1].strip()));
        if (!from.isBefore(until)) {
            throw it.wrong("out", "A crew is back later than it goes out");
        }
        var sameDay =
                it.textIfAny("same day until").isPresent()
                        ? it.value("same day until", LocalTime::parse)
                        : from;
        return new Out(from, until, sameDay);
    }

    private static boolean yes(YamlMap it, String name) {
        return it.textIfAny(name)
                .filter(word -> word.equals("yes") || word.equals("true"))
                .isPresent();
    }

    private static @org.jspecify.annotations.Nullable Integer count(YamlMap it, String name) {
        var said = it.textIfAny(name);
        if (said.isEmpty()) {
            return null;
        }
        return Optional.of(it.value(name, Integer::parseInt))
                .filter(count -> count > 0)
                .orElseThrow(() -> it.wrong(name, name + " should be 1 or more"));
    }
}
