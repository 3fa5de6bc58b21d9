package borough.documents;

import borough.documents.DocumentsStore.Keeping;
import borough.documents.Pictures.Outcome;
import borough.vocabulary.KeptFile;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files and gives them out again. Whoever asks for one by its id has made sure that the
 * person may see it: a page gives out only what a value names that it shows.
 */
@Component
public class Documents {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    // Recorders round up to whole frames.
    private static final double SECONDS_OVER = 0.5;

    private final DocumentsStore store;
    private final FileRules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Documents(DocumentsStore store, FileRules rules, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a file is sent for: by whom, to belong to what, at which question, and what it takes.
     */
    public record For(Owner owner, String question, KeptFile.Takes takes, String by) {}

    /**
     * Looks at a file and keeps it: what it is goes by its bytes alone, and a picture is made anew.
     * Never throws for what people may send.
     */
    public Received receive(Sent sent, For wanted) {
        var now = rules.current();
        if (sent.size() > now.oneFile()) {
            return Refusal.tooLarge(now);
        }
        byte[] bytes;
        try (var in = sent.bytes().open()) {
            bytes = in.readNBytes(now.oneFile() + 1);
        } catch (IOException lost) {
            LOG.info("A file did not arrive whole: {}", lost.toString());
            return Refusal.notWhole();
        }
        if (bytes.length > now.oneFile()) {
            return Refusal.tooLarge(now);
        }
        if (bytes.length == 0) {
            return Refusal.empty();
        }
        return Refusal.ofKind(Format.of(bytes), wanted.takes())
                .<Received>map(it -> it)
                .orElseGet(() -> made(sent, bytes, Format.of(bytes).orElseThrow(), wanted));
    }

    private Received made(Sent sent, byte[] bytes, Format format, For wanted) {
        var hasRoom = inTransaction(() -> store.count(wanted.owner()) < rules.current().inAll());
        if (!hasRoom) {
            return Refusal.tooMany(rules.current().inAll());
        }
        if (isTooLong(bytes, format)) {
            // Whole frames are kept, so that what is cut is no longer than it may be.
            return Clipping.toFirst(rules.current().recordingSeconds(), format, bytes)
                    .map(clip -> keptAsSent(sent, clip, format, wanted))
                    .orElseGet(() -> Refusal.tooLong(rules.current()));
        }
        return keptOrMadeAnew(sent, bytes, format, wanted);
    }

    private Received keptAsSent(Sent sent, byte[] bytes, Format format, For wanted) {
        var inside = new Keeping.Inside(format.mediaType(), bytes, hash(bytes), null);
        return kept(new Named(sent.name(), format), inside, wanted);
    }

    private Received keptOrMadeAnew(Sent sent, byte[] bytes, Format format, For wanted) {
        if (!format.kind().equals(KeptFile.PICTURE)) {
            return keptAsSent(sent, bytes, format, wanted);
        }
        return switch (Pictures.anew(format, bytes, rules.current().picture())) {
            case Outcome.TooMany() -> Refusal.tooManyPixels();
            case Outcome.Unreadable() -> Refusal.unreadable();
            case Outcome.Ready(var made) ->
                    kept(
                            new Named(sent.name(), Format.JPEG),
                            new Keeping.Inside(
                                    Format.JPEG.mediaType(),
                                    made.whole(),
                                    hash(made.whole()),
                                    made.preview()),
                            wanted);
        };
    }

    // A recording that does not say how long it is passes; its size is bounded all the same.
    private boolean isTooLong(byte[] bytes, Format format) {
        var most = rules.current().recordingSeconds() + SECONDS_OVER;
        return format.kind().equals(KeptFile.SOUND)
                && Sounds.seconds(format, bytes).filter(it -> it > most).isPresent();
    }

    private record Named(String name, Format format) {}

    private Received kept(Named named, Keeping.Inside inside, For wanted) {
        var file =
                new KeptFile(
                        UUID.randomUUID().toString(),
                        FileName.plain(named.name(), named.format()),
                        named.format().kind(),
                        inside.bytes().length);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var keeping = new Keeping(file, wanted.owner(), wanted.question(), inside, at, wanted.by());
        transaction.executeWithoutResult(status -> store.add(keeping));
        return new Received.Kept(file);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** How many files one question may have. */
    public int atOneQuestion() {
        return rules.current().atOneQuestion();
    }

    /**
     * Those of these ids that belong to this owner, in the order of the ids; others are nothing.
     */
    public List<KeptFile> of(Owner owner, Collection<String> ids) {
        return inOrder(ids, known -> store.of(owner, known));
    }

    /** What this owner has at one question, the oldest first. */
    public List<KeptFile> at(Owner owner, String question) {
        return inTransaction(() -> store.at(owner, question));
    }

    /** A file as a list of many owners shows it: whose it is, at which question, since when. */
    public record Listed(Owner owner, String question, KeptFile file, Instant at) {}

    /** The newest files of all these owners together. */
    public List<Listed> newest(Collection<Owner> owners, int most) {
        return owners.isEmpty() ? List.of() : inTransaction(() -> store.newest(owners, most));
    }

    /** The files of these ids by their id, whoever they belong to. */
    public Map<String, KeptFile> find(Collection<String> ids) {
        return inOrder(ids, store::find).stream()
                .collect(
                        Collectors.toMap(
                                KeptFile::id, it -> it, (one, same) -> one, LinkedHashMap::new));
    }

    private List<KeptFile> inOrder(
            Collection<String> ids, Function<List<UUID>, List<KeptFile>> found) {
        var known = ids.stream().flatMap(it -> id(it).stream()).distinct().toList();
        if (known.isEmpty()) {
            return List.of();
        }
        var byId =
                inTransaction(() -> found.apply(known)).stream()
                        .collect(Collectors.toMap(KeptFile::id, it -> it));
        return known.stream().flatMap(it -> Stream.ofNullable(byId.get(it.toString()))).toList();
    }

    // Anything may be sent for an id.
    private static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** A file with its bytes; empty where there is none any more. */
    public Optional<Content> open(String id) {
        return id(id).flatMap(it -> inTransaction(() -> store.open(it)));
    }

    /** A small picture of a picture; empty where there is none. */
    public Optional<Content> preview(String id) {
        return id(id).flatMap(it -> inTransaction(() -> store.preview(it)));
    }

    /**
     * Gives these files to another owner, as a journey's to the case it becomes; what the first
     * owner has beside them is deleted. In the transaction in hand.
     */
    public void handOn(Owner from, Owner to, Collection<String> ids) {
        transaction.executeWithoutResult(
                status -> {
                    store.handOn(from, to, ids.stream().flatMap(it -> id(it).stream()).toList());
                    store.forget(List.of(from));
                });
    }

    /** Deletes what was sent for a question and is no part of its answer. */
    public void keepOnly(Owner owner, String question, Collection<String> ids) {
        var kept = ids.stream().flatMap(it -> id(it).stream()).toList();
        transaction.executeWithoutResult(status -> store.forgetOthers(owner, question, kept));
    }

    /** Deletes these files, which nothing names. */
    public void drop(Collection<String> ids) {
        var known = ids.stream().flatMap(it -> id(it).stream()).toList();
        transaction.executeWithoutResult(status -> store.drop(known));
    }

    /** Deletes all files of these owners, with them. */
    public void forget(Collection<Owner> owners) {
        if (!owners.isEmpty()) {
            transaction.executeWithoutResult(status -> store.forget(owners));
        }
    }

    /** Deletes what crews pictured of bins and streets longer ago than such pictures are kept. */
    void forgetOldRounds() {
        var since = LocalDate.now(clock).minusMonths(rules.current().roundMonths());
        var before = since.atStartOfDay(clock.getZone()).toInstant();
        transaction.executeWithoutResult(status -> store.forgetRounds(before));
    }

    /** The files that a value names, itself or in its parts: a record, or a list of some. */
    public static List<KeptFile> in(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().flatMap(it -> in(it).stream()).toList();
            case Map<?, ?> fields when isFile(fields) -> List.of(file(fields));
            case Map<?, ?> fields ->
                    fields.values().stream().flatMap(it -> in(it).stream()).toList();
            case KeptFile it -> List.of(it);
            default -> List.of();
        };
    }

    /** Whether a value is itself a file. */
    public static boolean isFile(Object value) {
        return value instanceof KeptFile || (value instanceof Map<?, ?> fields && isFile(fields));
    }

    private static boolean isFile(Map<?, ?> fields) {
        return fields.get("id") instanceof String
                && fields.get("name") instanceof String
                && fields.get("kind") instanceof String
                && fields.get("size") instanceof Long;
    }

    private static KeptFile file(Map<?, ?> fields) {
        return new KeptFile(
                String.valueOf(fields.get("id")),
                String.valueOf(fields.get("name")),
                String.valueOf(fields.get("kind")),
                (Long) java.util.Objects.requireNonNull(fields.get("size")));
    }
}
