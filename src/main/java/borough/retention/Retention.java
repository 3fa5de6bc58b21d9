package borough.retention;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.audit.NewEntry.Kind;
import borough.casebook.ErasingStore;
import borough.casebook.ErasingStore.Ended;
import borough.catalogue.Catalogue;
import borough.council.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases ended cases when their time is up: some hundreds in one transaction, claimed in the
 * database, so that any node may go on where another stopped, and none is erased twice or by half.
 */
@Component
@Transactional
public class Retention {
    static final int BATCH = 500;
    static final String WHAT =
            "answers, notes, messages, contacts, letters, notes and pictures of visits, files,"
                    + " place";

    private final ErasingStore cases;
    private final RetentionStore store;
    private final Erasing erasing;
    private final When when;
    private final Audit audit;

    Retention(ErasingStore cases, RetentionStore store, Erasing erasing, When when, Audit audit) {
        this.cases = cases;
        this.store = store;
        this.erasing = erasing;
        this.when = when;
        this.audit = audit;
    }

    /** What files say of how long, and what time it is. */
    @Component
    record When(Catalogue catalogue, Calendars calendars, RetentionRules rules, Clock clock) {
        Optional<Instant> cutOff(Term term, Instant now) {
            return term.cutOff(calendars.current(), now, rules.least());
        }
    }

    /** How many cases of a service go, by which rule; {@code none} where no clock tells. */
    public record Going(String service, String rule, int cases) {}

    /** How long ended cases are kept, one for each version that some of them began with. */
    @Transactional(readOnly = true)
    List<Term> terms() {
        return cases.versions().stream().map(this::term).flatMap(Optional::stream).toList();
    }

    // A text that can no longer be read erases nothing: it is named when programs start.
    private Optional<Term> term(String version) {
        return when.catalogue().version(version).map(it -> Term.of(version, it.keep()));
    }

    /** What goes until then, by service, the most first. */
    @Transactional(readOnly = true)
    public List<Going> going(Instant until) {
        return terms().stream()
                .flatMap(
                        term ->
                                when
                                        .cutOff(term, until)
                                        .map(it -> cases.count(term.version(), it))
                                        .filter(it -> it > 0)
                                        .map(it -> new Going(title(term), term.rule(), it))
                                        .stream())
                .sorted(Comparator.comparing(Going::cases).reversed())
                .toList();
    }

    private String title(Term term) {
        return when.catalogue().version(term.version()).map(it -> it.title()).orElse("");
    }

    /** Erases some whose time is up by this term; how many, none where none is left. */
    int erase(Term term) {
        var now = when.clock().instant().truncatedTo(ChronoUnit.MICROS);
        var some =
                when.cutOff(term, now)
                        .map(it -> cases.claim(term.version(), it, store.held(), BATCH))
                        .orElse(List.of());
        // One that was put on hold since it was looked for stays.
        var held = some.isEmpty() ? List.<String>of() : store.held();
        some = some.stream().filter(it -> !held.contains(it.reference().text())).toList();
        if (!some.isEmpty()) {
            var references = some.stream().map(Ended::reference).toList();
            erasing.erase(references);
            store.erased(some, term, now, "Borough", WHAT);
            audit.write(
                    new NewEntry(
                                    Actor.program("Borough"),
                                    Kind.CHANGE,
                                    "Erased cases whose time is up: " + some.size(),
                                    About.council())
                            .saying("rule", term.rule()));
        }
        return some.size();
    }

    /** What was erased last. */
    @Transactional(readOnly = true)
    public List<Erased> latest(int most) {
        return store.latest(most);
    }
}
