package borough.gazetteer;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files were taken in. */
@Component
class GazetteerStore {
    private final JdbcClient database;

    GazetteerStore(JdbcClient database) {
        this.database = database;
    }

    /** One intake of one file. */
    record Import(
            Instant at,
            String file,
            String digest,
            String format,
            boolean isFull,
            @Nullable LocalDate dated,
            @Nullable String custodian) {}

    /** Keeps others of the same council from taking files in at the same time. */
    void waitForOthers() {
        database.sql(
                        """
                        select pg_advisory_xact_lock(
                            hashtext('gazetteer'), current_setting('app.council')::int)
                        """)
                .query((row, n) -> true)
                .single();
    }

    private static final String IMPORT =
            """
            select taken_at as at, file, digest, format, is_full, dated, custodian
            from gazetteer.imports
            where kind = ? and %s = ?
            order by number desc limit 1
            """;

    /** The last file of a kind and format that was taken in. */
    Optional<Import> last(String kind, String format) {
        return one(kind, "format", format);
    }

    /** When this very file was taken in. */
    Optional<Import> withDigest(String kind, String digest) {
        return one(kind, "digest", digest);
    }

    private Optional<Import> one(String kind, String column, String value) {
        return database.sql(IMPORT.formatted(column))
                .param(kind)
                .param(value)
                .query(
                        (row, n) ->
                                new Import(
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("file"),
                                        row.getString("digest"),
                                        row.getString("format"),
                                        row.getBoolean("is_full"),
                                        row.getObject("dated", LocalDate.class),
                                        row.getString("custodian")))
                .optional();
    }

    void add(String kind, Import it) {
        database.sql(
                        """
                        insert into gazetteer.imports
                            (kind, number, taken_at, file, digest, format, is_full, dated,
                                custodian)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?
                        from gazetteer.imports where kind = ?
                        """)
                .param(kind)
                .param(Timestamp.from(it.at()))
                .param(it.file())
                .param(it.digest())
                .param(it.format())
                .param(it.isFull())
                .param(it.dated())
                .param(it.custodian())
                .param(kind)
                .update();
    }
}
