package borough.distribution;

import borough.caseload.CaseLists;
import borough.caseload.CaseLists.Unshared;
import borough.caseload.HandOver;
import borough.caseload.Holding;
import borough.caseload.Holding.Share;
import borough.council.Person;
import borough.council.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shares out what nobody has taken, as the council's rules say, and knows what is off today. */
@Component
@Transactional
public class Distribution {
    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final DistributionStore store;
    private final DistributionRules rules;
    private final Staffing staffing;
    private final CaseLists cases;
    private final Holding holding;

    Distribution(
            DistributionStore store,
            DistributionRules rules,
            Staffing staffing,
            CaseLists cases,
            Holding holding) {
        this.store = store;
        this.rules = rules;
        this.staffing = staffing;
        this.cases = cases;
        this.holding = holding;
    }

    /** How a team's work is shared out today, in the words of its file; empty where it is not. */
    @Transactional(readOnly = true)
    public Optional<Today> today(String team) {
        return Optional.ofNullable(rules.current().get(team))
                .filter(TeamRule::isOn)
                .map(
                        it ->
                                new Today(
                                        it.how().word(),
                                        it.atMost(),
                                        store.off(staffing.day()).contains(team)));
    }

    /** In which way, how much one person may have, and whether it is switched off for the day. */
    public record Today(String how, int atMost, boolean isOff) {}

    /** Leaves a team's work to be shared out by hand for the rest of the day. */
    public void switchOff(String team, SignedIn by) {
        store.switchOff(team, staffing.day(), by.name());
    }

    public void switchOn(String team) {
        store.switchOn(team, staffing.day());
    }

    /** Gives somebody nothing more today. */
    public void away(UUID person, SignedIn by) {
        store.away(person, staffing.day(), by.name());
    }

    public void back(UUID person) {
        store.back(person, staffing.day());
    }

    /** Who is given nothing today. */
    @Transactional(readOnly = true)
    public Set<UUID> awayToday() {
        return store.away(staffing.day());
    }

    /** Shares out what waits in each team whose time has come; how many cases that were. */
    public int shareOut() {
        var on =
                rules.current().entrySet().stream()
                        .filter(it -> it.getValue().isOn())
                        .filter(it -> staffing.isOpen(it.getValue()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (on.isEmpty()) {
            return 0;
        }
        var now = staffing.now();
        int shared = 0;
        for (var team : store.claim(on.keySet(), now, now.plus(PAUSE))) {
            shared += shareOut(team, Objects.requireNonNull(on.get(team)), now);
        }
        return shared;
    }

    private int shareOut(String team, TeamRule rule, Instant now) {
        var waiting = cases.unshared(team, AT_ONCE);
        if (waiting.isEmpty() || store.off(staffing.day()).contains(team)) {
            return 0;
        }
        var shares = shares(team, rule, waiting);
        var done =
                holding.share(shares).stream()
                        .filter(HandOver::isAsWanted)
                        .map(HandOver::reference)
                        .collect(Collectors.toSet());
        var given = shares.stream().filter(it -> done.contains(it.reference())).toList();
        // A microsecond apart, so that their order is the order of the next turns.
        for (int each = 0; each < given.size(); each++) {
            store.gave(team, given.get(each).to().id(), now.plusNanos(1000L * each));
        }
        return given.size();
    }

    private List<Share> shares(String team, TeamRule rule, List<Unshared> waiting) {
        var away = store.away(staffing.day());
        var people =
                staffing.among(team, rule).stream().filter(it -> !away.contains(it.id())).toList();
        var picking =
                new Picking(
                        rule,
                        people,
                        cases.held(people.stream().map(Person::id).toList()),
                        store.turns(team));
        var wards = staffing.wards(rule, waiting);
        return waiting.stream().flatMap(it -> picking.pick(it, wards.apply(it)).stream()).toList();
    }
}
