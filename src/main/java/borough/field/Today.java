package borough.field;

import borough.markers.Cautions;
import borough.markers.Marker;
import borough.markers.Markers;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.visitkinds.Reason;
import borough.visits.CrewDay;
import borough.visits.Visit;
import borough.visits.Visit.State;
import borough.visits.Visits;
import borough.web.Choice;
import borough.web.Job;
import borough.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Today's work as a crew reads it. */
@Component
class Today {
    private final Visits visits;
    private final Markers markers;
    private final Cautions cautions;
    private final Drive drive;
    private final Clock clock;

    Today(Visits visits, Markers markers, Cautions cautions, Drive drive, Clock clock) {
        this.visits = visits;
        this.markers = markers;
        this.cautions = cautions;
        this.drive = drive;
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    List<Visit> of(String round) {
        return visits.todayOf(round, day());
    }

    /** Every crew with something to do today: jobs, streets, or both. */
    List<RoundsPage.Round> rounds() {
        var jobs = new TreeMap<String, String>();
        visits.crewsOn(day()).forEach(it -> jobs.put(it.crew(), says(it)));
        drive.outToday()
                .forEach(
                        (crew, count) ->
                                jobs.merge(
                                        crew,
                                        Words.count(count, "street"),
                                        (its, streets) -> streets + ", " + its));
        return jobs.entrySet().stream()
                .map(it -> new RoundsPage.Round(it.getKey(), it.getValue(), href(it.getKey())))
                .toList();
    }

    private static String says(CrewDay it) {
        return it.open() == 0 ? "all jobs done" : Words.count(it.open(), "job") + " to do";
    }

    static String href(String round) {
        return "/crew/" + encoded(round);
    }

    static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    static String streetHref(String round, Usrn street) {
        return href(round) + "/streets/" + street;
    }

    Job job(Visit it, boolean mayPress) {
        return jobs(List.of(it), mayPress, null).getFirst();
    }

    /** Jobs as cards; what they need of others is asked for once. */
    List<Job> jobs(List<Visit> all, boolean mayPress, @Nullable Instant looked) {
        var warnings = warnings(all);
        var parts = visits.under(all);
        var atTheDoor = cautions.atTheDoor(homes(all));
        return all.stream()
                .map(
                        it ->
                                card(
                                        it,
                                        mayPress,
                                        new Around(
                                                unread(it, warnings),
                                                looked != null && it.isNewSince(looked),
                                                parts.getOrDefault(it.id(), List.of()),
                                                at(it.place().property(), atTheDoor))))
                .toList();
    }

    private static List<String> at(@Nullable Uprn home, Map<Uprn, List<String>> all) {
        return home == null ? List.of() : all.getOrDefault(home, List.of());
    }

    private static List<Uprn> homes(Collection<Visit> all) {
        return all.stream()
                .filter(Visit::isOpen)
                .flatMap(it -> Stream.ofNullable(it.place().property()))
                .distinct()
                .toList();
    }

    /** What a card shows besides the visit itself. */
    private record Around(
            List<String> warnings, boolean isNew, List<Visit> parts, List<String> atTheDoor) {}

    private List<Marker> warnings(Collection<Visit> all) {
        var open = all.stream().filter(Visit::isOpen).map(Visit::place).toList();
        return markers.at(
                homes(all),
                open.stream().flatMap(it -> Stream.ofNullable(it.street())).distinct().toList());
    }

    private List<String> unread(Visit it, List<Marker> all) {
        var read = it.plan().warnedAt();
        return all.stream()
                .filter(marker -> marker.isAt(it.place().property(), it.place().street()))
                .filter(marker -> read == null || marker.setAt().isAfter(read))
                .map(marker -> says(markers, marker))
                .toList();
    }

    static String says(Markers markers, Marker it) {
        return markers.says(it);
    }

    private Job card(Visit it, boolean mayPress, Around around) {
        var street = it.place().street();
        var kind = visits.kind(it.kind());
        var done =
                kind.done().stream()
                        .map(
                                way ->
                                        Choice.of(
                                                kind.done().size() == 1 ? "" : way.name(),
                                                way.crew()))
                        .toList();
        return new Job(
                it.id().toString(),
                it.place().label(),
                it.work(),
                due(it),
                it.caseReference().text(),
                notes(it, around),
                state(it, mayPress),
                it.isOpen() ? "To do" : how(it),
                new Job.On(
                        it.crew(),
                        it.dueOn().toString(),
                        done,
                        street == null ? null : streetHref(it.crew(), street),
                        around.warnings(),
                        around.isNew(),
                        around.parts().stream().map(this::part).toList()));
    }

    // What they need at the door stands with what the visit's own notes say.
    private static @Nullable String notes(Visit it, Around around) {
        var needs = String.join(". ", around.atTheDoor());
        var both = needs.isEmpty() ? it.notes() : it.notes() + "\n" + needs;
        return both.isBlank() ? null : both.strip();
    }

    private Job.Part part(Visit it) {
        return new Job.Part(
                it.place().label(),
                it.work(),
                "/crew/jobs/" + it.id(),
                it.isOpen() ? null : how(it));
    }

    private String due(Visit it) {
        var now = clock.instant();
        if (it.isLateOn(day())) {
            return "Late: was due " + Words.nearDay(it.dueOn(), now);
        }
        var between = visits.kind(it.kind()).between();
        return "Due "
                + Words.nearDay(it.dueOn(), now)
                + (between == null
                        ? ""
                        : ", " + Words.time(between.from()) + " to " + Words.time(between.until()));
    }

    private static Job.State state(Visit it, boolean mayPress) {
        return switch (it.state()) {
            case PLANNED, STARTED -> mayPress ? Job.State.OPEN : Job.State.LOOKED_AT;
            case DONE -> Job.State.DONE;
            case COULD_NOT, CANCELLED -> Job.State.NOT;
        };
    }

    /** How an ended visit ended, such as "Done at 9:12am". */
    String how(Visit it) {
        var outcome = Objects.requireNonNull(it.outcome());
        var at = " at " + Words.time(outcome.at());
        return switch (it.state()) {
            case DONE -> doneSays(it, outcome.reason()) + at;
            case COULD_NOT -> "Could not" + at + ": " + reason(it, outcome.reason());
            case CANCELLED -> "Called off" + at + ". No need to go.";
            case PLANNED, STARTED -> "To do";
        };
    }

    private String doneSays(Visit it, @Nullable String name) {
        var ways = visits.kind(it.kind()).done();
        return ways.stream()
                .filter(way -> way.name().equals(name))
                .findFirst()
                .or(() -> ways.stream().findFirst().filter(way -> name == null))
                .map(Reason::crew)
                .orElse("Done");
    }

    private String reason(Visit it, @Nullable String name) {
        return visits.reasons(it.kind()).stream()
                .filter(reason -> reason.name().equals(name))
                .map(Reason::crew)
                .findFirst()
                .orElse(String.valueOf(name));
    }

    /** When this round last said something today, for the top of every page. */
    String saved(String round) {
        return saved(round, of(round));
    }

    /** The same where its jobs are known. */
    String saved(String round, List<Visit> today) {
        var ofJobs =
                today.stream()
                        .filter(it -> it.state() != State.CANCELLED)
                        .flatMap(it -> Stream.ofNullable(it.outcome()))
                        .map(Visit.Outcome::at);
        return Stream.concat(ofJobs, drive.lastSaid(round))
                .max(Comparator.naturalOrder())
                .map(Today::saved)
                .orElse("Nothing to save yet");
    }

    static String saved(Instant at) {
        return "Saved at " + Words.time(at);
    }

    /** The next stop after one, in the order of work; then from the top. */
    static Optional<Visit> nextAfter(List<Visit> today, UUID id) {
        var ids = today.stream().map(Visit::id).toList();
        var place = ids.indexOf(id);
        var after = today.subList(place + 1, today.size()).stream();
        return Stream.concat(after, today.stream()).filter(Visit::isOpen).findFirst();
    }

    /** What makes two looks at a list the same. */
    static String mark(List<Visit> today) {
        var seen =
                today.stream()
                        .map(
                                it ->
                                        Map.of(
                                                it.id(),
                                                it.state()
                                                        + ""
                                                        + it.order()
                                                        + it.dueOn()
                                                        + it.isOffUnseen(it.dueOn())))
                        .toList();
        return Integer.toHexString(seen.hashCode());
    }
}
