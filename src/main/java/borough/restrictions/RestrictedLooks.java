package borough.restrictions;

import borough.council.SignedIn;
import borough.council.Structure;
import borough.data.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at what is restricted, when and why. */
@Component
@Transactional
public class RestrictedLooks {
    // Whoever said why they look need not say so again at every page of the same piece of work.
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int PAGE = 20;

    private final RestrictedLooksStore store;
    private final Structure structure;
    private final Clock clock;

    RestrictedLooks(RestrictedLooksStore store, Structure structure, Clock clock) {
        this.structure = structure;
        this.store = store;
        this.clock = clock;
    }

    /** A look: at what (a customer's id or a case's reference), restricted to which team. */
    public record Look(UUID id, String subject, String team, String name, Instant at, String why) {}

    /** Some looks, newest first; {@code older} asks for the next, and is empty at the end. */
    public record Some(List<Look> looks, String older) {}

    /** They look, for this reason. */
    public void look(String subject, String team, String why, SignedIn person) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("A look needs a reason");
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(
                new Look(UUID.randomUUID(), subject, team, person.name(), at, why),
                person.person());
    }

    /**
     * The same at something that several may hold: the first of these roles, teams and departments
     * that the council has is whose managers read of it.
     */
    public void look(String subject, List<String> holders, String why, SignedIn person) {
        var roles = structure.roles();
        var teams = structure.teams();
        var team =
                holders.stream()
                        .map(it -> roles.getOrDefault(it, it))
                        .filter(
                                it ->
                                        teams.stream()
                                                .anyMatch(
                                                        one ->
                                                                one.slug().equals(it)
                                                                        || one.department()
                                                                                .equals(it)))
                        .findFirst()
                        .orElseGet(holders::getFirst);
        look(subject, team, why, person);
    }

    /** Those of these subjects that this person looked at a short while ago. */
    @Transactional(readOnly = true)
    public Set<String> lately(Collection<String> subjects, SignedIn person) {
        return subjects.isEmpty()
                ? Set.of()
                : store.since(subjects, person.person(), clock.instant().minus(LASTS));
    }

    /** RestrictedLooks at what is restricted to these teams. */
    @Transactional(readOnly = true)
    public Some of(Collection<String> teams, String before) {
        var from = Cursor.read(before).orElse(Cursor.NEWEST);
        var found = store.of(teams, from, PAGE + 1);
        if (found.size() <= PAGE) {
            return new Some(found, "");
        }
        var last = found.get(PAGE - 1);
        return new Some(
                List.copyOf(found.subList(0, PAGE)), new Cursor(last.at(), last.id()).text());
    }
}
