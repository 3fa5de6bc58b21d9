package borough.visitkinds;

import borough.files.YamlMap;
import borough.values.Period;
import borough.visitkinds.Kind.Again;
import borough.visitkinds.Kind.Window;
import borough.visitkinds.Reason.FollowUp;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code visits.yaml}: kinds of visit, what is said of streets, and how a day may end. */
record KindsFile(
        Map<String, Kind> kinds,
        List<Reason> anyVisit,
        List<Ending> streetEvents,
        List<Reason> homeEvents,
        List<Ending> dayEnds,
        Period planAhead) {
    static final String ANY = "any visit";
    private static final Reason DONE =
            new Reason("done", "Done", "the work was done", "The job is done.", false, null);
    private static final String[] PARTS = {
        ANY, "plan ahead", "street events", "home events", "day ends", "kinds"
    };

    /** The file that all councils share. */
    static KindsFile read(YamlMap file) {
        file.only(PARTS);
        var any = reasons(file, ANY);
        if (any.isEmpty()) {
            // A crew must never stand before a door with no way to say what it found.
            throw file.wrong(ANY, "Reasons for \"" + ANY + "\" are missing here");
        }
        var none =
                new KindsFile(
                        Map.of(), any, List.of(), List.of(), List.of(), period(file, "plan ahead"));
        return none.under(file);
    }

    /** This with what another file says laid over it. */
    KindsFile under(YamlMap over) {
        over.only(PARTS);
        var any = merged(anyVisit, reasons(over, ANY));
        var merged = new LinkedHashMap<String, Kind>();
        kinds.forEach((name, kind) -> merged.put(name, kind));
        over.mapIfAny("kinds")
                .ifPresent(
                        all ->
                                all.names()
                                        .forEach(
                                                name ->
                                                        merged.put(
                                                                name,
                                                                kind(
                                                                        name,
                                                                        all.map(name),
                                                                        any,
                                                                        kinds.get(name)))));
        return new KindsFile(
                merged,
                any,
                endings(over, "street events", streetEvents),
                List.copyOf(merged(homeEvents, reasons(over, "home events"))),
                endings(over, "day ends", dayEnds),
                over.textIfAny("plan ahead").isPresent() ? period(over, "plan ahead") : planAhead);
    }

    Kind unknown(String name) {
        return new Kind(
                name, name, "", Kind.USUAL_MINUTES, null, false, List.of(DONE), anyVisit, null);
    }

    private static Kind kind(String name, YamlMap it, List<Reason> any, @Nullable Kind below) {
        it.only(
                "means",
                "team",
                "minutes",
                "between",
                "photo",
                "done",
                "could not",
                "without",
                "no access");
        var done = merged(below == null ? List.of() : below.done(), reasons(it, "done"));
        var own = below == null ? List.<Reason>of() : below.couldNot();
        var couldNot = merged(merged(own, reasons(it, "could not")), any);
        var without = it.texts("without");
        couldNot.removeIf(reason -> without.contains(reason.name()));
        done.removeIf(reason -> without.contains(reason.name()));
        if (done.size() > 1) {
            done.remove(DONE);
        }
        return new Kind(
                name,
                below == null ? it.text("means") : it.textIfAny("means").orElse(below.means()),
                it.textIfAny("team").orElse(below == null ? "" : below.team()),
                minutes(it, below),
                said(it, "between", below == null ? null : below.between(), KindsFile::window),
                it.textIfAny("photo").map("wanted"::equals).orElse(wants(below)),
                done.isEmpty() ? List.of(DONE) : List.copyOf(done),
                List.copyOf(couldNot),
                it.mapIfAny("no access")
                        .map(KindsFile::again)
                        .orElse(below == null ? null : below.again()));
    }

    private static int minutes(YamlMap it, @Nullable Kind below) {
        if (it.textIfAny("minutes").isPresent()) {
            return it.value("minutes", Integer::parseInt);
        }
        return below == null ? Kind.USUAL_MINUTES : below.minutes();
    }

    private static boolean wants(@Nullable Kind below) {
        return below != null && below.wantsPhoto();
    }

    private static <T> @Nullable T said(
            YamlMap it, String name, @Nullable T below, Function<String, T> read) {
        return it.textIfAny(name).isPresent() ? it.value(name, read) : below;
    }

    // What comes later takes the place of what has its name, and is added where nothing has.
    private static List<Reason> merged(List<Reason> below, List<Reason> over) {
        var byName = new LinkedHashMap<String, Reason>();
        below.forEach(it -> byName.put(it.name(), it));
        over.forEach(it -> byName.put(it.name(), it));
        return new ArrayList<>(byName.values());
    }

    private static List<Reason> reasons(YamlMap file, String name) {
        return file.mapIfAny(name)
                .map(all -> all.names().stream().map(it -> reason(it, all.map(it))).toList())
                .orElse(List.of());
    }

    private static Reason reason(String name, YamlMap it) {
        it.only("crew", "customer", "means", "no access", "follow up");
        return new Reason(
                name,
                it.text("crew"),
                it.text("customer"),
                it.text("means"),
                it.textIfAny("no access").filter("yes"::equals).isPresent(),
                it.mapIfAny("follow up").map(KindsFile::followUp).orElse(null));
    }

    private static FollowUp followUp(YamlMap it) {
        it.only("kind", "come back after", "work");
        return new FollowUp(it.text("kind"), period(it, "come back after"), it.text("work"));
    }

    private static Again again(YamlMap it) {
        it.only("tries", "come back after");
        return new Again(it.value("tries", Integer::parseInt), period(it, "come back after"));
    }

    private static Window window(String said) {
        var ends = said.split(" to ", 2);
        if (ends.length != 2) {
            throw new IllegalArgumentException("write two times, such as 09:00 to 16:30");
        }
        return new Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static List<Ending> endings(YamlMap file, String name, List<Ending> below) {
        var byName = new LinkedHashMap<String, Ending>();
        below.forEach(it -> byName.put(it.name(), it));
        file.mapIfAny(name)
                .ifPresent(
                        all -> all.names().forEach(it -> byName.put(it, ending(it, all.map(it)))));
        return List.copyOf(byName.values());
    }

    private static Ending ending(String name, YamlMap it) {
        it.only("crew", "customer", "means", "marks", "done", "stays", "end", "come back after");
        return new Ending(
                name,
                it.text("crew"),
                it.text("customer"),
                it.text("means"),
                it.textIfAny("marks").orElse(""),
                it.textIfAny("done").filter("yes"::equals).isPresent(),
                it.textIfAny("stays").filter("yes"::equals).isPresent(),
                it.textIfAny("come back after").isPresent() ? period(it, "come back after") : null);
    }

    private static Period period(YamlMap it, String name) {
        return it.value(
                name,
                said ->
                        Period.read(said)
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        said + " is no period")));
    }
}
