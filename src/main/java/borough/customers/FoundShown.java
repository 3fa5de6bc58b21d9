package borough.customers;

import borough.customers.BirthAsked.Span;
import borough.customers.CustomerSearch.Hits;
import borough.customers.FoundCustomersStore.Known;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was found, as it is shown: by the record that stands for each customer, with the reasons,
 * and those first that most speaks for.
 */
@Component
class FoundShown {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final FoundCustomersStore store;
    private final NameSeeking names;
    private final Merges merges;
    private final Customers restricted;
    private final Clock clock;

    FoundShown(
            FoundCustomersStore store,
            NameSeeking names,
            Merges merges,
            Customers restricted,
            Clock clock) {
        this.restricted = restricted;
        this.store = store;
        this.names = names;
        this.merges = merges;
        this.clock = clock;
    }

    private record Ranked(double worth, FoundCustomer it) {}

    Clock clock() {
        return clock;
    }

    List<FoundCustomer> of(Hits hits, int most) {
        if (hits.found().isEmpty()) {
            return List.of();
        }
        var standing = merges.standing(hits.found());
        var all = new LinkedHashSet<>(hits.found());
        all.addAll(standing.values());
        var known =
                store.known(all, LocalDate.now(clock)).stream()
                        .collect(Collectors.toMap(Known::id, Function.identity()));
        var hidden = restricted.withoutAddress(all);
        var best = new LinkedHashMap<CustomerId, Ranked>();
        for (var id : hits.found()) {
            ranked(hits, id, standing, known)
                    .flatMap(it -> shown(it, hits, hidden))
                    .ifPresent(
                            it ->
                                    best.merge(
                                            it.it().id(),
                                            it,
                                            (a, b) -> b.worth() > a.worth() ? b : a));
        }
        return best.values().stream()
                .sorted(
                        Comparator.comparingDouble(Ranked::worth)
                                .reversed()
                                .thenComparing(it -> it.it().name()))
                .limit(most)
                .map(Ranked::it)
                .toList();
    }

    // Who is at risk is found by no address, and by all else without it.
    private static Optional<Ranked> shown(Ranked ranked, Hits hits, Set<CustomerId> hidden) {
        if (!hidden.contains(ranked.it().id())) {
            return Optional.of(ranked);
        }
        return hits.at() == null
                ? Optional.of(new Ranked(ranked.worth(), ranked.it().withoutAddress()))
                : Optional.empty();
    }

    private Optional<Ranked> ranked(
            Hits hits,
            CustomerId id,
            Map<CustomerId, CustomerId> standing,
            Map<CustomerId, Known> known) {
        var found = known.get(id);
        var stands = known.get(standing.getOrDefault(id, id));
        if (found == null || stands == null) {
            return Optional.empty();
        }
        var name = names.reason(hits.name(), found.name());
        var worth = name.worth();
        var reasons = new ArrayList<>(name.says());
        hits.plainly().ifPresent(reasons::add);
        for (var reason : besideTheName(hits, found).toList()) {
            worth += reason.worth();
            reasons.addAll(reason.says());
        }
        return Optional.of(
                new Ranked(
                        worth,
                        new FoundCustomer(
                                stands.id(),
                                stands.name(),
                                stands.isPerson(),
                                stands.bornOn(),
                                stands.at(),
                                reasons,
                                found == stands ? null : found.name())));
    }

    private static Stream<NameSeeking.Reason> besideTheName(Hits hits, Known found) {
        var born = found.bornOn();
        var birth =
                born == null
                        ? Stream.<NameSeeking.Reason>empty()
                        : hits.born().stream()
                                .filter(it -> it.holds(born))
                                .limit(1)
                                .map(it -> birth(it, born));
        var at = hits.at();
        if (at == null) {
            return birth;
        }
        boolean isNow = found.at() != null && at.contains(found.at());
        return Stream.concat(
                birth,
                Stream.of(
                        isNow
                                ? new NameSeeking.Reason(3, List.of("At this address"))
                                : new NameSeeking.Reason(
                                        1.5, List.of("Was at this address before"))));
    }

    private static NameSeeking.Reason birth(Span it, LocalDate born) {
        if (!it.isDay()) {
            return new NameSeeking.Reason(1, List.of("Born in " + born.getYear()));
        }
        var said = "Born " + DAY.format(born);
        return it.turned()
                ? new NameSeeking.Reason(2, List.of(said + ": day and month turned round"))
                : new NameSeeking.Reason(4, List.of(said));
    }
}
