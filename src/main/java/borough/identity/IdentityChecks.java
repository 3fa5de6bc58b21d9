package borough.identity;

import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.identity.Check.Outcome;
import borough.identity.CheckRules.Rules;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks of who somebody is who rings or stands at the desk. What was said is kept nowhere; only
 * whether it was right.
 */
@Component
@Transactional
public class IdentityChecks {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final Duration SHOWN = Duration.ofDays(1);

    private final ChecksStore store;
    private final CheckRules rules;
    private final Portraits portraits;
    private final Merges merges;
    private final Records records;
    private final Clock clock;

    /** What records hold of their people, and which of them are one. */
    @Component
    record People(Portraits portraits, Merges merges) {}

    IdentityChecks(
            ChecksStore store, CheckRules rules, People people, Records records, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.portraits = people.portraits();
        this.merges = people.merges();
        this.records = records;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What a service asks for by its {@code sign in}; empty where it asks for nothing. */
    public Optional<Level> wanted(String signIn) {
        return Optional.ofNullable(rules.current().services().get(signIn));
    }

    /** Whether a customer was checked so far that it is enough now. */
    @Transactional(readOnly = true)
    public Optional<Checked> standing(CustomerId customer, Level wanted) {
        var now = now();
        return lately(customer).stream().filter(it -> it.counts(wanted, now)).findFirst();
    }

    /** What they were checked to be in the last day, the newest first, whether it counts or not. */
    @Transactional(readOnly = true)
    public List<Checked> lately(CustomerId customer) {
        return store.results(ids(customer), now().minus(SHOWN), rules.current().limits().wrong());
    }

    private List<UUID> ids(CustomerId customer) {
        return merges.allOf(customer).stream().map(CustomerId::value).toList();
    }

    /** The same as staff read it: "Checked, full, today at 10:14am, by Beth Lawson, by phone." */
    @Transactional(readOnly = true)
    public String said(Checked it) {
        return CheckViews.said(it, now());
    }

    /** Where an adviser checks a customer, and from there goes back to what they walk for them. */
    public static String path(CustomerId customer, String journey, String channel) {
        return CheckPages.path(customer) + "?journey=" + journey + "&channel=" + channel;
    }

    /** Begins a check, or goes on with the one of this contact, whoever of the staff began it. */
    Check begin(CustomerId customer, String channel, SignedIn by) {
        var limits = rules.current().limits();
        var last = store.last(customer, channel, now().minus(limits.goesOn()));
        return last.map(this::told).orElseGet(() -> drawn(customer, channel, by));
    }

    private Check drawn(CustomerId customer, String channel, SignedIn by) {
        var facts =
                new ArrayList<>(
                        portraits.answerable(customer, rules.current().facts().keySet()).stream()
                                .map(Fact::text)
                                .toList());
        // Nobody chooses what is asked: neither who asks nor who is asked.
        Collections.shuffle(facts, Drawing.RANDOM);
        var it =
                new Check(
                        UUID.randomUUID(),
                        customer,
                        channel,
                        by.person(),
                        List.copyOf(facts),
                        now(),
                        Map.of());
        store.add(it);
        records.began(it, by);
        return it;
    }

    private static final class Drawing {
        static final SecureRandom RANDOM = new SecureRandom();
    }

    private Check told(Check it) {
        return new Check(
                it.id(),
                it.customer(),
                it.channel(),
                it.person(),
                it.facts(),
                it.begunAt(),
                store.told(it.id()));
    }

    /** A check of this id that still goes on or just ended; empty for any other. */
    @Transactional(readOnly = true)
    Optional<Check> find(UUID id) {
        var since = now().minus(rules.current().limits().counts());
        return store.find(id).filter(it -> it.begunAt().isAfter(since)).map(this::told);
    }

    /** Where a check stands. */
    sealed interface Stands {
        /** This is asked next; {@code best} is what can be reached still. */
        record Asks(Fact fact, Optional<Level> best) implements Stands {}

        /** Too many answers were wrong. */
        record Locked() implements Stands {}

        /** The record can answer nothing more. */
        record NothingLeft() implements Stands {}
    }

    @Transactional(readOnly = true)
    Stands stands(Check it) {
        var rules = this.rules.current();
        if (isLocked(it, rules)) {
            return new Stands.Locked();
        }
        var left = facts(it.left()).stream().filter(rules.facts()::containsKey).toList();
        if (left.isEmpty() || isOver(it, rules)) {
            return new Stands.NothingLeft();
        }
        var all = new ArrayList<>(facts(it.right()));
        all.addAll(left);
        return new Stands.Asks(left.getFirst(), rules.reached(all));
    }

    private boolean isOver(Check it, Rules rules) {
        return it.begunAt().plus(rules.limits().goesOn()).isBefore(now());
    }

    private boolean isLocked(Check it, Rules rules) {
        var midnight = LocalDate.ofInstant(now(), HERE).atStartOfDay(HERE).toInstant();
        return it.wrong() >= rules.limits().wrong()
                || store.wrongSince(ids(it.customer()), it.channel(), midnight)
                        >= rules.limits().wrongInDay();
    }

    private static List<Fact> facts(List<String> names) {
        return names.stream().flatMap(it -> Fact.read(it).stream()).toList();
    }

    /** What was reached by a check so far. */
    Optional<Level> reached(Check it) {
        return rules.current().reached(facts(it.right()));
    }

    /** What is right, for a question whose answer the adviser compares; none for any other. */
    @Transactional(readOnly = true)
    List<String> compared(Check it, Fact fact) {
        var asked = rules.current().facts().get(fact);
        return asked == null || asked.typed()
                ? List.of()
                : fact.answers(portraits.of(it.customer()));
    }

    /**
     * Takes what came of the question that is next; empty where another is by now, and nothing is
     * changed then.
     *
     * @param heard what the adviser typed; for a question that they compare, right or wrong
     */
    Optional<Outcome> answer(Check it, String fact, String heard, SignedIn by) {
        if (!(stands(it) instanceof Stands.Asks asks) || !asks.fact().text().equals(fact)) {
            return Optional.empty();
        }
        var before = reached(it);
        var outcome = outcome(it, asks.fact(), heard);
        store.tell(it, fact, outcome, now());
        var told = new LinkedHashMap<>(it.told());
        told.put(fact, outcome);
        var after =
                new Check(
                        it.id(),
                        it.customer(),
                        it.channel(),
                        it.person(),
                        it.facts(),
                        it.begunAt(),
                        told);
        var now = reached(after);
        if (outcome == Outcome.WRONG && after.wrong() >= rules.current().limits().wrong()) {
            records.locked(after, by, now());
        } else if (now.isPresent() && !now.equals(before)) {
            reached(after, now.get(), by, "");
        }
        return Optional.of(outcome);
    }

    private Outcome outcome(Check it, Fact fact, String heard) {
        if (heard.isBlank()) {
            return Outcome.UNKNOWN;
        }
        var asked = rules.current().facts().get(fact);
        boolean isRight =
                asked != null && asked.typed()
                        ? fact.isRight(portraits.of(it.customer()), heard)
                        : heard.equals("right");
        return isRight ? Outcome.RIGHT : Outcome.WRONG;
    }

    /** They showed one of the papers that are enough at the desk; false for anything else. */
    boolean saw(Check it, String paper, SignedIn by) {
        var known = rules.current().otherwise().papers().containsKey(paper);
        if (!known || !it.channel().equals("reception")) {
            return false;
        }
        reached(it, Level.FULL, by, paper);
        return true;
    }

    private void reached(Check of, Level level, SignedIn by, String paper) {
        var at = now();
        var it =
                new Checked(
                        of.id(),
                        level,
                        of.channel(),
                        by.name(),
                        at,
                        at.plus(rules.current().limits().counts()));
        store.reached(of, it, paper.isEmpty() ? null : paper);
        records.reached(of, it, by, paper);
    }
}
