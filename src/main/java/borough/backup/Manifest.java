package borough.backup;

import borough.postgres.CannotGoOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says is in it.
 *
 * @param format which way of writing backups this is
 * @param migration the newest change to the tables when it was made
 * @param masterKey a name for the master key in force, not the key; empty where it was not set
 */
record Manifest(
        int format, String migration, String madeAt, String masterKey, List<Council> councils) {
    static final String ENTRY = "manifest.json";
    static final int FORMAT = 1;

    private static final int BYTES_MAX = 16_000_000;
    private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,40}");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    /** One council of the backup. */
    record Council(int id, String slug, List<Table> tables) {
        String entry(Table table) {
            return slug + "/" + table.name() + ".copy";
        }

        long rows() {
            return tables.stream().mapToLong(Table::rows).sum();
        }
    }

    /** One of its tables: {@code sha256} is of its rows as COPY writes them, in the key's order. */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {}

    byte[] written() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Reads one that somebody hands us, believing nothing of it. */
    static Manifest read(InputStream in) throws IOException {
        var bytes = in.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new CannotGoOn("This is no backup of Borough's: its manifest is too long.");
        }
        try {
            var manifest = JSON.readValue(bytes, Manifest.class);
            manifest.check();
            return manifest;
        } catch (JacksonException | NullPointerException notOurs) {
            throw damaged("its manifest does not read", notOurs);
        }
    }

    private void check() {
        if (format != FORMAT) {
            throw new CannotGoOn(
                    ("This backup is written in format %d and this Borough reads format %d."
                                    + " Restore it with the Borough that made it.")
                            .formatted(format, FORMAT));
        }
        for (var council : councils) {
            var isPlain =
                    council.id() > 0
                            && SLUG.matcher(council.slug()).matches()
                            && council.tables().stream().allMatch(Manifest::isPlain);
            if (!isPlain) {
                throw damaged("its manifest names what no backup of ours would", null);
            }
        }
    }

    private static boolean isPlain(Table table) {
        var parts = List.of(table.name().split("\\.", -1));
        return parts.size() == 2
                && parts.stream().allMatch(it -> WORD.matcher(it).matches())
                && !table.columns().isEmpty()
                && table.columns().stream().allMatch(it -> WORD.matcher(it).matches())
                && table.rows() >= 0
                && table.bytes() >= 0;
    }

    static CannotGoOn damaged(String how, @org.jspecify.annotations.Nullable Throwable cause) {
        var sentence = "This backup is damaged: " + how + ". Nothing was restored.";
        return cause == null ? new CannotGoOn(sentence) : new CannotGoOn(sentence, cause);
    }
}
