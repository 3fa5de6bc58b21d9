package borough.subjectaccess;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.audit.NewEntry.Kind;
import borough.council.Calendars;
import borough.council.SignedIn;
import borough.council.WorkingTime;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.subjectaccess.AccessPackage.By;
import borough.subjectaccess.AccessPackage.State;
import borough.subjectaccess.AccessRequest.How;
import borough.subjectaccess.AccessRequest.Identity;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for everything we hold about somebody, by when each is due, and what was gathered. */
@Component
@Transactional
public class SubjectAccess {
    private static final int WHY_MAX = 500;
    private static final int LISTED = 200;

    private final AccessRequestsStore requests;
    private final Kept kept;
    private final Gathering gathering;
    private final Audit audit;
    private final Times times;

    /** Packages and what is in them. */
    @Component
    record Kept(PackagesStore packages, ItemsStore items, SeenCases cases, Merges merges) {}

    /** What the rules and the council's calendar say of time. */
    @Component
    record Times(AccessRules rules, Calendars calendars, Clock clock) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }

        LocalDate today() {
            return calendars.current().dayOf(clock.instant());
        }

        LocalDate due(Instant cameAt, boolean isLonger) {
            var calendar = calendars.current();
            var first = calendar.after(calendar.dayOf(cameAt), rules.current().answerWithin());
            var last = isLonger ? calendar.after(first, rules.current().longerBy()) : first;
            return working(calendar, last);
        }

        // What would end on a day on which nobody works ends on the next one.
        private static LocalDate working(WorkingTime calendar, LocalDate day) {
            var next = day;
            while (!calendar.isWorkingDay(next)) {
                next = next.plusDays(1);
            }
            return next;
        }
    }

    SubjectAccess(
            AccessRequestsStore requests,
            Kept kept,
            Gathering gathering,
            Audit audit,
            Times times) {
        this.requests = requests;
        this.kept = kept;
        this.gathering = gathering;
        this.audit = audit;
        this.times = times;
    }

    /** What became of something that was asked of a request. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** What to put right, and in which field. */
        record Refused(String field, String says) implements Outcome {}
    }

    /**
     * Takes down that a customer asks for all we hold; asked twice by one case it is asked once.
     */
    public UUID ask(CustomerId customer, @Nullable Reference byCase, String takenBy) {
        if (byCase != null) {
            var before = requests.ofCase(byCase);
            if (before.isPresent()) {
                return before.get().id();
            }
        }
        var now = times.now();
        var standing = kept.merges().standing(customer);
        var request =
                new AccessRequest(
                        UUID.randomUUID(),
                        standing,
                        byCase,
                        now,
                        times.due(now, false),
                        null,
                        null,
                        null);
        requests.add(request, takenBy);
        audit.write(
                new NewEntry(
                        Actor.staff(takenBy),
                        Kind.CHANGE,
                        "Took down a request for all we hold",
                        About.customer(standing.value())));
        return request.id();
    }

    /**
     * A customer asks in their account; one who waits for an answer already asks no second time.
     */
    public void askFromAccount(CustomerId customer, boolean isSure) {
        if (of(customer).stream().anyMatch(it -> it.closedAt() == null)) {
            return;
        }
        var id = ask(customer, null, "The customer");
        if (isSure) {
            requests.identified(id, new Identity(How.ACCOUNT, "their account"), times.now());
        }
    }

    @Transactional(readOnly = true)
    public Optional<AccessRequest> find(UUID id) {
        return requests.find(id);
    }

    /** Those that wait for an answer, the next due first. */
    @Transactional(readOnly = true)
    public List<AccessRequest> open() {
        return requests.open(LISTED);
    }

    /** Those of a customer, the last first. */
    @Transactional(readOnly = true)
    public List<AccessRequest> of(CustomerId customer) {
        return requests.of(kept.merges().allOf(customer));
    }

    /** Makes sure who asks. */
    public void identified(UUID request, How how, SignedIn by) {
        requests.identified(request, new Identity(how, by.name()), times.now());
        write("Made sure who asks for all we hold", request, by, how.says());
    }

    /** Takes the longer time that the law allows; only once, and before the first is over. */
    public Outcome longer(UUID id, String why, SignedIn by) {
        var request = requests.hold(id).orElseThrow();
        if (why.isBlank() || why.length() > WHY_MAX) {
            return new Outcome.Refused(
                    "why", "Say why it takes longer, in " + WHY_MAX + " letters at most");
        }
        if (request.longer() != null) {
            return new Outcome.Refused("why", "It has the longer time already");
        }
        if (request.closedAt() != null || request.isLate(times.today())) {
            return new Outcome.Refused(
                    "why", "The time is over: it could only be made longer before");
        }
        requests.longer(id, times.due(request.cameAt(), true), why.strip(), times.now());
        write("Took longer for a request for all we hold", id, by, why);
        return new Outcome.Done();
    }

    /**
     * Gathers everything that this member of staff may see. What they gathered before and nobody
     * released is dropped for it.
     */
    public UUID gather(UUID id, SignedIn by) {
        var request = requests.hold(id).orElseThrow();
        for (var before : kept.packages().ofRequests(List.of(id))) {
            if (before.released() == null && before.gathered().person().equals(by.person())) {
                kept.packages().drop(before.id());
            }
        }
        var gathered = gathering.gather(request.customer(), by);
        var all =
                new AccessPackage(
                        UUID.randomUUID(),
                        id,
                        request.customer(),
                        State.REVIEW,
                        gathered.cases().seen(),
                        gathered.cases().byAccount(),
                        new By(by.person(), by.name(), times.now()),
                        null,
                        "",
                        null);
        var key = kept.packages().add(all);
        kept.items().add(all.id(), key, gathered.items());
        audit.write(
                new NewEntry(
                        Actor.staff(by.person(), by.name()),
                        Kind.EXPORT,
                        "Gathered all we hold: " + gathered.items().size() + " things",
                        About.customer(request.customer().value())));
        return all.id();
    }

    /** The packages of a request that this member of staff may know of. */
    @Transactional(readOnly = true)
    public List<AccessPackage> packages(UUID request, SignedIn person) {
        return kept.packages().ofRequests(List.of(request)).stream()
                .filter(it -> kept.cases().mayKnowOf(it.cases(), person))
                .toList();
    }

    private void write(String what, UUID request, SignedIn by, String why) {
        audit.write(
                new NewEntry(
                                Actor.staff(by.person(), by.name()),
                                Kind.CHANGE,
                                what,
                                About.customer(
                                        requests.find(request).orElseThrow().customer().value()))
                        .because(why));
    }
}
