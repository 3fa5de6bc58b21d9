package borough.publishing;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.catalogue.Catalogue;
import borough.catalogue.Catalogue.Listed;
import borough.catalogue.Draft;
import borough.catalogue.Version.Deed;
import borough.catalogue.Version.What;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts texts of services live in the council in hand, and takes them away. Nothing with a fault, or
 * with an example that does not hold, ever goes live this way for the first time. What was live
 * before comes back at once as long as it runs: whoever must undo a mistake does not wait.
 */
@Component
@Transactional
public class Publishing {
    private final Catalogue catalogue;
    private final PublishingStore store;
    private final Audit audit;
    private final Clock clock;

    /** Who wants something of a service, and why. */
    public record Wish(String slug, String hash, String by, String why) {}

    Publishing(Catalogue catalogue, PublishingStore store, Audit audit, Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every service that is live or has a file, by title. */
    public List<Offered> offered() {
        var files = catalogue.files();
        var last = catalogue.last();
        var plans = store.plans();
        var live = live();
        var slugs = new TreeSet<>(files.keySet());
        slugs.addAll(live.keySet());
        return slugs.stream()
                .map(
                        slug ->
                                new Offered(
                                        slug,
                                        Optional.ofNullable(live.get(slug)),
                                        inFile(slug, files.get(slug), live.get(slug)),
                                        Optional.ofNullable(plans.get(slug)),
                                        Optional.ofNullable(last.get(slug))))
                .sorted(Comparator.comparing(Offered::title))
                .toList();
    }

    private Offered.InFile inFile(String slug, @Nullable String hash, @Nullable Listed live) {
        var isLive = live != null && live.hash().equals(hash);
        return new Offered.InFile(
                hash != null, hash == null || isLive ? Optional.empty() : catalogue.file(slug));
    }

    private Map<String, Listed> live() {
        return catalogue.all().stream().collect(Collectors.toMap(Listed::slug, it -> it));
    }

    /** A service among those offered. */
    public Optional<Offered> offered(String slug) {
        return offered().stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** A text by its hash, whether it lies in the folder or was kept here, checked as of today. */
    public Optional<Draft> text(String slug, String hash) {
        return catalogue
                .file(slug)
                .filter(it -> it.hash().equals(hash))
                .or(() -> catalogue.text(hash).filter(it -> it.slug().equals(slug)));
    }

    /** Puts a text live now: the file's, or an earlier one again. */
    public Published publish(Wish wish) {
        var draft = text(wish.slug(), wish.hash());
        if (draft.isEmpty()) {
            return new Published.Gone();
        }
        if (!draft.get().isSound() && !comesBack(draft.get())) {
            return new Published.Faulty(draft.get().faults());
        }
        catalogue.keep(draft.get());
        decide(wentLiveBefore(wish.slug(), wish.hash()) ? What.ROLLED_BACK : What.PUBLISHED, wish);
        store.drop(wish.slug());
        return new Published.Live();
    }

    /** Whether a text was live here before and still runs, whatever is wrong with it today. */
    public boolean comesBack(Draft it) {
        return it.runs() && wentLiveBefore(it.slug(), it.hash());
    }

    private boolean wentLiveBefore(String slug, String hash) {
        return catalogue.history(slug).stream()
                .anyMatch(it -> it.wentLive() && it.hash().equals(hash));
    }

    private void decide(What what, Wish wish) {
        catalogue.decide(wish.slug(), wish.hash(), new Deed(what, wish.by(), wish.why()));
        audit.write(
                new NewEntry(
                                Actor.staff(wish.by()),
                                NewEntry.Kind.CHANGE,
                                "Publishing: "
                                        + what.name().toLowerCase(Locale.UK).replace('_', ' '),
                                new About("service", wish.slug()))
                        .saying("version", wish.hash())
                        .because(wish.why()));
    }

    /** Puts a text live at a time to come, in the place of what was planned for the service. */
    public Published publishAt(Wish wish, Instant at) {
        var draft = text(wish.slug(), wish.hash());
        if (draft.isEmpty()) {
            return new Published.Gone();
        }
        if (!draft.get().isSound()) {
            return new Published.Faulty(draft.get().faults());
        }
        var when = at.truncatedTo(ChronoUnit.SECONDS);
        var plan = new Plan(wish.slug(), wish.hash(), when, wish.by(), wish.why());
        catalogue.keep(draft.get());
        store.plan(plan);
        decide(What.PLANNED, wish);
        return new Published.Planned(plan);
    }

    /** Drops what was planned for a service; nothing where nothing was. */
    public void dropPlan(String slug, String by) {
        store.hold(slug)
                .ifPresent(
                        plan -> {
                            decide(What.PLAN_DROPPED, new Wish(slug, plan.hash(), by, ""));
                            store.drop(slug);
                        });
    }

    /** Takes a service away: nobody can begin it any more. Cases and journeys go on. */
    public void withdraw(String slug, String by, String why) {
        var live = Optional.ofNullable(live().get(slug));
        live.ifPresent(it -> decide(What.WITHDRAWN, new Wish(slug, it.hash(), by, why)));
        store.drop(slug);
    }

    /**
     * Does the next plan whose time has come; false where there is none. A text that no longer
     * holds by then is held back, and what was live stays so.
     */
    public boolean doNextDue() {
        var due = store.claimDue(clock.instant());
        due.ifPresent(this::carryOut);
        return due.isPresent();
    }

    private void carryOut(Plan plan) {
        store.drop(plan.slug());
        var faults = catalogue.text(plan.hash()).orElseThrow().faults();
        var why = faults.isEmpty() ? plan.why() : faults.getFirst().toString();
        decide(
                faults.isEmpty() ? What.PUBLISHED : What.HELD_BACK,
                new Wish(plan.slug(), plan.hash(), plan.by(), why));
    }
}
