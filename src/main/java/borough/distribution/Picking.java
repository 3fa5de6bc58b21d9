package borough.distribution;

import borough.caseload.CaseLists.Unshared;
import borough.caseload.Holding.Share;
import borough.council.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Picks who gets a case, as a team's rule has it, and remembers whom it has picked. */
final class Picking {
    private final TeamRule rule;
    private final List<Person> people;
    private final Map<UUID, Long> open;
    private final Map<UUID, Instant> last;
    private long picked;

    /** Among these people, with so many open cases each, who were last given one at these times. */
    Picking(TeamRule rule, List<Person> people, Map<UUID, Long> open, Map<UUID, Instant> last) {
        this.rule = rule;
        this.people = people;
        this.open = new HashMap<>(open);
        this.last = new HashMap<>(last);
    }

    /** Whoever gets it; nobody where all who might have as much as they may. */
    Optional<Share> pick(Unshared it, String ward) {
        var about = it.line().about();
        var may =
                people.stream()
                        .filter(one -> openOf(one) < rule.atMost(one.email()))
                        // A second person looks at what one has proposed.
                        .filter(one -> !it.proposedBy().equals(Optional.of(one.name())))
                        .filter(one -> looksAfter(one, about.about().service(), ward))
                        .toList();
        var fresh = may.stream().filter(one -> !it.decidedBy().contains(one.name())).toList();
        return (fresh.isEmpty() ? may : fresh).stream().min(order()).map(one -> give(it, one));
    }

    private boolean looksAfter(Person one, String service, String ward) {
        var each = rule.of(one.email());
        return switch (rule.how()) {
            case BY_SKILL -> each.services().contains(service);
            case BY_WARD -> each.wards().contains(ward);
            default -> true;
        };
    }

    private Comparator<Person> order() {
        var byTurn =
                Comparator.comparing((Person it) -> last.getOrDefault(it.id(), Instant.EPOCH))
                        .thenComparing(Person::name)
                        .thenComparing(Person::id);
        return rule.how() == TeamRule.How.BY_TURN
                ? byTurn
                : Comparator.comparingLong(this::openOf).thenComparing(byTurn);
    }

    private long openOf(Person it) {
        return open.getOrDefault(it.id(), 0L);
    }

    private Share give(Unshared it, Person to) {
        open.merge(to.id(), 1L, Long::sum);
        // All are given at one moment: what comes after it keeps their order.
        picked++;
        last.put(to.id(), Instant.MAX.minusSeconds(1_000_000).plusSeconds(picked));
        return new Share(it.line().about().reference(), to, rule.how().why());
    }
}
