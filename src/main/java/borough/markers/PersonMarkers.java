package borough.markers;

import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Merges;
import borough.values.Uprn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets, shows, looks again at and ends warnings about people. */
@Component
@Transactional
public class PersonMarkers {
    private static final int LONGEST = 500;

    private final MarkersStore store;
    private final Customers customers;
    private final Merges merges;
    private final WarningRules rules;
    private final Clock clock;

    PersonMarkers(
            MarkersStore store,
            Customers customers,
            Merges merges,
            WarningRules rules,
            Clock clock) {
        this.store = store;
        this.customers = customers;
        this.merges = merges;
        this.rules = rules;
        this.clock = clock;
    }

    /** Of what somebody may be warned of a person. */
    public List<Marker.Kind> kinds() {
        return rules.people().kinds();
    }

    /** What is read of a kind of warning. */
    public String says(String kind) {
        return rules.people().kinds().stream()
                .filter(it -> it.name().equals(kind))
                .map(Marker.Kind::says)
                .findFirst()
                .orElse(kind);
    }

    /** A warning as it is read: what of, what else, and whether nobody looked at it again. */
    public String says(Marker it) {
        var words = it.words().isBlank() ? "" : ". " + it.words();
        return says(it.kind())
                + words
                + (it.isOverdue(today()) ? ". Nobody has looked at this again since its day" : "");
    }

    public boolean maySet(SignedIn person) {
        return person.may(rules.setBy());
    }

    public LocalDate longestUntil() {
        return rules.people().latest(today());
    }

    /** A warning to be set. */
    public record Wanted(
            CustomerId customer,
            String kind,
            String words,
            String reason,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate expiresOn) {}

    public Marked set(Wanted it, SignedIn by) {
        var wrong = wrong(it, by);
        if (wrong != null) {
            return wrong;
        }
        var reviewOn = java.util.Objects.requireNonNull(it.reviewOn());
        var marker =
                new Marker(
                        UUID.randomUUID(),
                        null,
                        null,
                        it.kind(),
                        "A person",
                        it.words().strip(),
                        reviewOn,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.person(),
                        new Marker.OnPerson(
                                merges.standing(it.customer()),
                                it.reason().strip(),
                                it.expiresOn()));
        store.add(marker);
        return new Marked.Kept(marker);
    }

    private Marked.@Nullable Wrong wrong(Wanted it, SignedIn by) {
        if (!maySet(by)) {
            return new Marked.Wrong(
                    "kind", "Somebody who may " + rules.setBy().word() + " sets it");
        }
        if (kinds().stream().noneMatch(kind -> kind.name().equals(it.kind()))) {
            return new Marked.Wrong("kind", "Choose what to warn of");
        }
        if (it.reason().isBlank()) {
            return new Marked.Wrong("reason", "Enter why there is a warning");
        }
        if (it.words().length() > LONGEST || it.reason().length() > LONGEST) {
            var field = it.words().length() > LONGEST ? "words" : "reason";
            return new Marked.Wrong(field, "Say it in " + LONGEST + " letters at most");
        }
        if (it.expiresOn() != null && it.expiresOn().isBefore(today())) {
            return new Marked.Wrong("expires", "Enter a day from today on");
        }
        return isSoon(it.reviewOn()) ? null : wrongReview();
    }

    private boolean isSoon(@Nullable LocalDate review) {
        return review != null && !review.isBefore(today()) && !review.isAfter(longestUntil());
    }

    private Marked.Wrong wrongReview() {
        return new Marked.Wrong(
                "review",
                "Enter a day from today on, " + rules.people().reviewWithin() + " away at most");
    }

    /** Says that it holds still, until another day. */
    public Marked review(UUID id, @Nullable LocalDate next, SignedIn by) {
        if (!maySet(by) || next == null || !isSoon(next)) {
            return wrongReview();
        }
        store.review(id, next, clock.instant(), by.person());
        return store.byReview().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .<Marked>map(Marked.Kept::new)
                .orElse(new Marked.Wrong("review", "This warning has ended"));
    }

    /** Ends it; its words and its reason are erased. */
    public boolean end(UUID id, SignedIn by) {
        if (maySet(by)) {
            store.endAboutPerson(id, clock.instant(), by.person());
        }
        return maySet(by);
    }

    /** The warnings about a customer that are shown today. */
    @Transactional(readOnly = true)
    public List<Marker> about(CustomerId customer) {
        return shown(store.about(merges.allOf(customer))).toList();
    }

    /** The warnings about who lives at these homes today, each at its home. */
    @Transactional(readOnly = true)
    public List<Marker> livingAt(Collection<Uprn> homes) {
        if (homes.isEmpty()) {
            return List.of();
        }
        var atHome = customers.homesAt(homes, today());
        if (atHome.isEmpty()) {
            return List.of();
        }
        var whereOf = new HashMap<CustomerId, Set<Uprn>>();
        var records = merges.allOfEach(atHome.stream().map(it -> it.person()).toList());
        for (var home : atHome) {
            records.getOrDefault(home.person(), List.of())
                    .forEach(
                            it ->
                                    whereOf.computeIfAbsent(it, any -> new LinkedHashSet<>())
                                            .add(home.uprn()));
        }
        return shown(store.about(whereOf.keySet())).flatMap(it -> at(it, whereOf)).toList();
    }

    private static Stream<Marker> at(Marker it, HashMap<CustomerId, Set<Uprn>> whereOf) {
        return Stream.ofNullable(it.person())
                .flatMap(person -> whereOf.getOrDefault(person.customer(), Set.of()).stream())
                .map(it::at);
    }

    private Stream<Marker> shown(List<Marker> all) {
        return all.stream().filter(this::isShown);
    }

    private boolean isShown(Marker it) {
        var person = it.person();
        boolean isOver =
                person != null
                        && person.expiresOn() != null
                        && person.expiresOn().isBefore(today());
        return !isOver && !rules.lastDay(it.reviewOn()).isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
