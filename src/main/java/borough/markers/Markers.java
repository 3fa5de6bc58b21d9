package borough.markers;

import borough.values.Uprn;
import borough.values.Usrn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets, shows and ends warnings about places; {@link PersonMarkers} has those about people. */
@Component
@Transactional
public class Markers {
    private static final int LONGEST = 200;

    private final MarkersStore store;
    private final PersonMarkers people;
    private final WarningRules rules;
    private final Clock clock;

    Markers(MarkersStore store, PersonMarkers people, WarningRules rules, Clock clock) {
        this.store = store;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    /** The kinds of warning there are. */
    public List<Marker.Kind> kinds() {
        return rules.places().kinds();
    }

    /** What crews read of a kind of warning. */
    public String says(String kind) {
        return rules.says(kind);
    }

    /** A warning as it is read: what of, and what else to know. */
    public String says(Marker it) {
        if (it.person() != null) {
            return people.says(it);
        }
        return says(it.kind()) + (it.words().isBlank() ? "" : ". " + it.words());
    }

    /** The last day until which a warning may be set without being looked at again. */
    public LocalDate longestUntil() {
        return rules.places().latest(LocalDate.now(clock));
    }

    /** A warning to be set; one of property and street is given. */
    public record Wanted(
            @Nullable Uprn property,
            @Nullable Usrn street,
            String label,
            String kind,
            String words,
            @Nullable LocalDate reviewOn) {}

    public Marked set(Wanted wanted, UUID by) {
        var today = LocalDate.now(clock);
        var until = wanted.reviewOn();
        if (kinds().stream().noneMatch(it -> it.name().equals(wanted.kind()))) {
            return new Marked.Wrong("kind", "Choose what to warn of");
        }
        if (wanted.words().length() > LONGEST) {
            return new Marked.Wrong("words", "Say it in " + LONGEST + " letters at most");
        }
        if (until == null || until.isBefore(today) || until.isAfter(longestUntil())) {
            return new Marked.Wrong(
                    "review",
                    "Enter a day from today on, "
                            + rules.places().reviewWithin()
                            + " away at most");
        }
        var marker =
                new Marker(
                        UUID.randomUUID(),
                        wanted.property(),
                        wanted.street(),
                        wanted.kind(),
                        wanted.label(),
                        wanted.words().strip(),
                        until,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by,
                        null);
        store.add(marker);
        return new Marked.Kept(marker);
    }

    /** Ends a warning; its words are erased, and who set and ended it stays. */
    public void end(UUID id, UUID by) {
        store.end(id, clock.instant(), by);
    }

    /** The warnings about any of these places, and about who lives there, shown today. */
    @Transactional(readOnly = true)
    public List<Marker> at(Collection<Uprn> properties, Collection<Usrn> streets) {
        if (properties.isEmpty() && streets.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var ofPlaces =
                store.at(properties, streets).stream().filter(it -> !it.reviewOn().isBefore(today));
        return Stream.concat(ofPlaces, people.livingAt(properties).stream()).toList();
    }

    /** Warnings by their day of review, the next first, those that have lapsed among them. */
    @Transactional(readOnly = true)
    public List<Marker> toReview() {
        return store.byReview();
    }

    @Transactional(readOnly = true)
    public List<Marker.Line> history(UUID id) {
        return store.history(id);
    }
}
