package borough.visits;

import borough.values.Reference;
import borough.values.Usrn;
import borough.visitkinds.Ending;
import borough.visitkinds.Reason;
import borough.visits.DayStore.Day;
import borough.visits.NewVisit.Asked;
import borough.visits.Visit.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does, ends or puts off many jobs by one word, each with its own history and its case told. */
@Component
public class Postponing {
    // What was put off in a street is looked for this far ahead when the crew comes by again.
    private static final int DAYS_AHEAD = 60;
    private static final int MINUTES_MAX = 1440;

    private final VisitStore visits;
    private final DayStore days;
    private final Saying saying;
    private final Placing placing;
    private final Telling telling;

    Postponing(VisitStore visits, DayStore days, Saying saying, Placing placing, Telling telling) {
        this.visits = visits;
        this.days = days;
        this.saying = saying;
        this.placing = placing;
        this.telling = telling;
    }

    public LocalDate today() {
        return placing.today();
    }

    /** Now, as finely as it is kept. */
    public Instant now() {
        return saying.now();
    }

    /**
     * A street by its number and name, and the crew that says something of it.
     *
     * @param inOrder the place of the street in the crew's round, where the whole street is its
     *     work today; null where only its jobs there are
     */
    public record InStreet(
            Usrn street, String name, String crew, @Nullable Integer inOrder, @Nullable UUID by) {}

    /** How many jobs were done, ended or put off, until which day. */
    public record Many(int jobs, @Nullable LocalDate backOn) {}

    /**
     * All jobs of a crew in a street; counted with those that one job for the street stands for.
     */
    public Many all(Ending event, InStreet line) {
        if (event.stays()) {
            return new Many(0, null);
        }
        var until = event.done() ? today().plusDays(DAYS_AHEAD) : today();
        var jobs = days.openIn(line.crew(), line.street(), until);
        jobs.removeIf(it -> it.dueOn().isAfter(today()) && !isForStreet(it));
        var after = event.after();
        if (after != null && !event.done()) {
            var back = placing.nextOf(line.crew(), placing.after(after));
            return new Many(together(jobs, event, line, back), back);
        }
        int count = 0;
        for (var job : jobs) {
            count += isForStreet(job) ? days.under(job.id()).size() : 1;
            var to = event.done() ? State.DONE : State.COULD_NOT;
            saying.endAs(to, job, reason(event), line.by());
        }
        return new Many(count, null);
    }

    private static boolean isForStreet(Visit it) {
        return it.kind().equals(Saying.STREET_RETURN);
    }

    private static Reason reason(Ending it) {
        return new Reason(it.name(), it.crew(), it.customer(), it.means(), false, null);
    }

    // Put off twice, a street still has one job: the one there is moves on, and takes in the rest.
    private int together(List<Visit> jobs, Ending event, InStreet line, LocalDate back) {
        var single = jobs.stream().filter(it -> !isForStreet(it)).toList();
        var there = streetJob(line, back);
        var members = new ArrayList<Visit>(single);
        there.ifPresent(it -> members.addAll(days.under(it.id())));
        if (members.isEmpty() && there.isEmpty() && line.inOrder() == null) {
            return 0;
        }
        var at = now();
        var to = there.orElseGet(() -> add(line, back, members));
        days.put(to, new Day(line.crew(), back), to.order(), null, at);
        days.work(to.id(), work(to.isWholeStreet(), members.size()));
        makeWhole(to, line, members.size());
        for (var it : members) {
            days.put(it, new Day(line.crew(), back), it.order(), to.id(), at);
            visits.note(it, "put off", event.crew(), at, line.by());
            telling.putOff(it, back, event.customer(), at);
        }
        return members.size();
    }

    private Optional<Visit> streetJob(InStreet line, LocalDate back) {
        return wholeFirst(
                days.streetJobs(line.crew(), List.of(line.street()), back.plusDays(DAYS_AHEAD)));
    }

    private static Optional<Visit> wholeFirst(List<Visit> streetJobs) {
        return streetJobs.stream()
                .filter(Visit::isWholeStreet)
                .findFirst()
                .or(() -> streetJobs.stream().findFirst());
    }

    // A job that stood for one house only must not swallow a street that nobody got into: it would
    // end with that house. Whoever does the job later does it for this round and day.
    private void makeWhole(Visit job, InStreet line, int jobs) {
        var inOrder = line.inOrder();
        if (inOrder != null) {
            days.makeWhole(job.id(), new Day(line.crew(), today()), inOrder, work(true, jobs));
        }
    }

    private Visit add(InStreet line, LocalDate back, List<Visit> members) {
        var job = newJob(line, back, members);
        // Whose street it is, where it is a whole one, is written down with what it stands for.
        visits.add(UUID.randomUUID(), job, now());
        return visits.named(job.caseReference(), job.kind(), job.name()).orElseThrow();
    }

    private static NewVisit newJob(InStreet line, LocalDate back, List<Visit> members) {
        var inOrder = line.inOrder();
        var minutes = members.stream().mapToInt(it -> it.plan().asked().minutes()).sum();
        return new NewVisit(
                Reference.draw(),
                Saying.STREET_RETURN,
                inOrder == null ? "street" : Visit.WHOLE_STREET,
                Place.in(line.name(), line.street()),
                work(inOrder != null, members.size()),
                "",
                line.crew(),
                back,
                inOrder == null ? members.getFirst().order() : inOrder,
                new Asked(null, Math.clamp(minutes, 1, MINUTES_MAX), 1, null));
    }

    private static String work(boolean whole, int jobs) {
        var count = jobs == 1 ? "1 job" : jobs + " jobs";
        return !whole
                ? "Go back for " + count
                : "Do the whole street" + (jobs == 0 ? "" : ", with " + count);
    }

    /**
     * Streets that a crew leaves today are each one job on its next day. However many they are,
     * what is there already is asked for once.
     */
    public void bringBack(String crew, List<InStreet> left) {
        var next = placing.nextOf(crew, today().plusDays(1));
        var at = now();
        var streets = left.stream().map(InStreet::street).toList();
        var there =
                days.streetJobs(crew, streets, next.plusDays(DAYS_AHEAD)).stream()
                        .collect(Collectors.groupingBy(it -> it.place().street()));
        var members =
                days
                        .membersOf(
                                there.values().stream()
                                        .flatMap(List::stream)
                                        .map(Visit::id)
                                        .toList())
                        .stream()
                        .filter(Visit::isOpen)
                        .collect(Collectors.groupingBy(it -> it.plan().under()));
        var added = new ArrayList<UUID>();
        for (var line : left) {
            var job = wholeFirst(there.getOrDefault(line.street(), List.of()));
            if (job.isPresent()) {
                var jobs = members.getOrDefault(job.get().id(), List.of()).size();
                makeWhole(job.get(), line, jobs);
            } else {
                added.add(UUID.randomUUID());
                visits.add(added.getLast(), newJob(line, next, List.of()), at);
            }
        }
        days.wholeStreetsOf(new Day(crew, today()), added);
    }

    /** Puts one job off to a day, for a reason that its case is told. */
    void putOff(Visit it, Day to, Ending because, @Nullable UUID by) {
        var at = now();
        days.put(it, to, it.order(), it.plan().under(), at);
        visits.note(it, "put off", because.crew(), at, by);
        telling.putOff(it, to.on(), because.customer(), at);
        if (isForStreet(it)) {
            for (var each : days.under(it.id())) {
                days.put(each, to, each.order(), it.id(), at);
                visits.note(each, "put off", because.crew(), at, by);
                telling.putOff(each, to.on(), because.customer(), at);
            }
        }
    }
}
