package borough.casebook;

import borough.data.Bulk;
import borough.data.Sealing;
import borough.values.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes many past cases down at once. */
@Component
public class PastCasesStore {
    private static final List<String> CASES =
            List.of(
                    "reference",
                    "service",
                    "version",
                    "title",
                    "place",
                    "property",
                    "channel",
                    "stage",
                    "stage_since",
                    "opened_at",
                    "due_at",
                    "target_at",
                    "timer_at",
                    "timer",
                    "struck",
                    "priority",
                    "team",
                    "outcome",
                    "closed_at",
                    "events",
                    "seen_by",
                    "hidden_from",
                    "starter",
                    "starter_part",
                    "sealing_key",
                    "contents");
    private static final List<String> PARTS =
            List.of(
                    "reference",
                    "part",
                    "stage",
                    "stage_since",
                    "team",
                    "due_at",
                    "outcome",
                    "closed_at");
    private static final List<String> EVENTS =
            List.of("reference", "number", "at", "who", "channel", "what", "words", "occasion");
    private static final List<String> SAID = List.of("reference", "number", "words");
    private final Bulk bulk;
    private final Sealing sealing;
    private final EventsStore sealed;

    PastCasesStore(Bulk bulk, Sealing sealing, EventsStore sealed) {
        this.bulk = bulk;
        this.sealing = sealing;
        this.sealed = sealed;
    }

    /** Writes down all that a book holds. */
    public void load(PastBook book) {
        var cases = book.all();
        var keys = new HashMap<Reference, byte[]>();
        cases.forEach(it -> keys.put(it.row().about().reference(), sealing.newKey()));
        bulk.copy("cases.cases", CASES, cases.iterator(), it -> row(it, key(keys, it)));
        bulk.copy("cases.parts", PARTS, cases.stream().flatMap(PastCasesStore::parts).iterator());
        bulk.copy(
                "cases.events", EVENTS, cases.stream().flatMap(PastCasesStore::events).iterator());
        bulk.copy("cases.said", SAID, cases.stream().flatMap(it -> said(it, keys)).iterator());
    }

    private @Nullable Object[] row(PastBook.Kept kept, byte[] key) {
        var it = kept.row().about();
        var inside = kept.row().inside();
        return Bulk.row(
                it.reference(),
                it.about().service(),
                it.about().version(),
                it.about().title(),
                it.about().place(),
                it.about().property().orElse(null),
                it.about().channel(),
                it.where().stage(),
                it.where().since(),
                it.openedAt(),
                it.where().dueAt().orElse(null),
                kept.waits().target().orElse(null),
                kept.waits().until().orElse(null),
                inside.timer().orElse(null),
                inside.struck(),
                kept.waits().priority().orElse(null),
                it.where().team().orElse(null),
                it.outcome().map(Case.Outcome::word).orElse(null),
                it.outcome().map(Case.Outcome::at).orElse(null),
                inside.events(),
                kept.seen().by(),
                kept.seen().hiddenFrom(),
                inside.starter().map(Starter::reference).orElse(null),
                inside.starter().map(Starter::part).orElse(null),
                key,
                sealing.seal(key, CasesStore.SEALED, inside.contents()));
    }

    private static Stream<@Nullable Object[]> parts(PastBook.Kept kept) {
        return kept.parts().values().stream()
                .map(
                        it ->
                                Bulk.row(
                                        kept.row().about().reference(),
                                        it.part(),
                                        it.stage(),
                                        it.since(),
                                        it.holding().team().orElse(null),
                                        it.holding().dueAt().orElse(null),
                                        it.outcome().map(Case.Outcome::word).orElse(null),
                                        it.outcome().map(Case.Outcome::at).orElse(null)));
    }

    private static byte[] key(Map<Reference, byte[]> keys, PastBook.Kept kept) {
        return Objects.requireNonNull(keys.get(kept.row().about().reference()));
    }

    private Stream<@Nullable Object[]> said(PastBook.Kept kept, Map<Reference, byte[]> keys) {
        var reference = kept.row().about().reference();
        return kept.events().stream()
                .filter(it -> !it.said().isEmpty())
                .map(
                        it ->
                                Bulk.row(
                                        reference,
                                        it.number(),
                                        sealed.seal(key(keys, kept), it.said())));
    }

    private static Stream<@Nullable Object[]> events(PastBook.Kept kept) {
        var reference = kept.row().about().reference();
        return kept.events().stream()
                .map(
                        it ->
                                Bulk.row(
                                        reference,
                                        it.number(),
                                        it.at(),
                                        it.by().who(),
                                        it.by().channel(),
                                        it.what(),
                                        it.words(),
                                        it.occasion().orElse(null)));
    }
}
