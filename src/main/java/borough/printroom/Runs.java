package borough.printroom;

import borough.messages.Contents;
import borough.messages.Message;
import borough.messages.Messages;
import borough.printroom.RunsStore.Lies;
import borough.safety.Heed;
import borough.safety.Safety;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs of letters: made of those that have waited longest, printed as often as need be, posted. */
@Component
@Transactional
public class Runs {
    /** The most letters in a run: what one tray of paper holds. */
    static final int MOST = 250;

    private static final int SHOWN = 30;

    private final RunsStore store;
    private final Messages messages;
    private final Safety safety;
    private final Clock clock;

    Runs(RunsStore store, Messages messages, Safety safety, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.safety = safety;
        this.clock = clock;
    }

    /** How many letters wait, and since when the first. */
    public record Wait(int letters, @Nullable Instant since) {}

    /** Letters that were printed together. */
    public record Run(
            int number,
            Instant madeAt,
            String madeBy,
            int letters,
            @Nullable Instant postedAt,
            @Nullable String postedBy) {}

    /** A letter of a run with what it says; of one that was erased since there is none. */
    record Enclosed(Message message, Contents contents, boolean isPlain) {}

    /** What came of making a run: its letters, and how many were kept back. */
    record Made(int number, int letters, int keptBack) {}

    @Transactional(readOnly = true)
    Wait waiting() {
        return store.waiting();
    }

    @Transactional(readOnly = true)
    List<Run> runs() {
        return store.runs(SHOWN);
    }

    /**
     * Makes a run of the letters that have waited longest, {@value #MOST} at most; empty where none
     * may go. What must not come to where it is addressed, as is known by now, is kept back.
     */
    Optional<Made> make(String who) {
        var held = store.hold(MOST);
        var enclosed = enclosed(held);
        var heeds = heeds(enclosed);
        var go = enclosed.stream().filter(it -> mayGo(it, heeds)).map(Runs::id).toList();
        var back = held.stream().map(Lies::message).filter(it -> !go.contains(it)).toList();
        store.keepBack(back);
        return go.isEmpty()
                ? Optional.empty()
                : Optional.of(new Made(store.make(go, now(), who), go.size(), back.size()));
    }

    private static UUID id(Enclosed it) {
        return it.message().id();
    }

    private Map<Reference, List<Heed>> heeds(Collection<Enclosed> all) {
        return safety.ofCases(
                all.stream()
                        .map(it -> it.message().caseReference())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    // What the law demands goes even to who asked to be left alone; never where it does harm.
    private static boolean mayGo(Enclosed it, Map<Reference, List<Heed>> heeds) {
        var reference = it.message().caseReference();
        return reference == null
                || heeds.getOrDefault(reference, List.of()).stream()
                        .allMatch(
                                heed ->
                                        heed.againstLetter(it.contents().address(), true)
                                                .isEmpty());
    }

    private List<Enclosed> enclosed(List<Lies> letters) {
        var told =
                messages.all(letters.stream().map(Lies::message).toList()).stream()
                        .collect(Collectors.toMap(Message::id, Function.identity()));
        return letters.stream()
                .flatMap(it -> enclosed(it, told.get(it.message())).stream())
                .toList();
    }

    private static Optional<Enclosed> enclosed(Lies it, @Nullable Message told) {
        return Optional.ofNullable(told)
                .map(Message::contents)
                .map(
                        contents ->
                                new Enclosed(Objects.requireNonNull(told), contents, it.isPlain()));
    }

    @Transactional(readOnly = true)
    Optional<Run> run(int number) {
        return store.run(number);
    }

    /** The letters of a run, those for plain envelopes last. */
    @Transactional(readOnly = true)
    List<Enclosed> of(int run) {
        return enclosed(store.of(run));
    }

    /** Notes that a run is posted; false where it was already, or there is none. */
    boolean posted(int number, String who) {
        return store.posted(number, now(), who);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
