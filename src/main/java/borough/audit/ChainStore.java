package borough.audit;

import borough.audit.Walk.Link;
import borough.data.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain over the entries, read from its beginning a piece at a time. */
@Component
class ChainStore {
    private static final int AT_A_TIME = 2_000;

    private final JdbcClient database;

    ChainStore(JdbcClient database) {
        this.database = database;
    }

    /** Every link in its order, with the entry as it is stored. */
    void walk(Consumer<Link> step) {
        database.sql(
                        """
                                select c.number, c.block, c.hash, e.entry_id, e.at, e.who_kind,
                                    e.who_id, e.who, e.kind, e.what, e.about, e.about_id, e.sealed
                                from audit.chain c
                                left join audit.entries e
                                    on e.council_id = c.council_id and e.entry_id = c.entry_id
                                order by c.number
                                """)
                .withFetchSize(AT_A_TIME)
                .query((RowCallbackHandler) row -> step.accept(link(row)));
    }

    private static Link link(ResultSet row) throws SQLException {
        var id = row.getString("entry_id");
        return id == null
                ? new Link(
                        row.getLong("number"), row.getLong("block"), row.getBytes("hash"), null, "")
                : new Link(
                        row.getLong("number"),
                        row.getLong("block"),
                        row.getBytes("hash"),
                        values(row, id),
                        shown(row));
    }

    private static @Nullable String[] values(ResultSet row, String id) throws SQLException {
        var sealed = row.getBytes("sealed");
        return new @Nullable String[] {
            id,
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, Sql.instant(row, "at"))),
            row.getString("who_kind"),
            row.getString("who_id"),
            row.getString("who"),
            row.getString("kind"),
            row.getString("what"),
            row.getString("about"),
            row.getString("about_id"),
            sealed == null ? null : HexFormat.of().formatHex(sealed)
        };
    }

    private static String shown(ResultSet row) throws SQLException {
        return "%s, %s, %s"
                .formatted(Sql.instant(row, "at"), row.getString("who"), row.getString("what"));
    }

    /** The next blocks after this one, in their order. */
    List<Block> blocksAfter(long block) {
        return database.sql(
                        """
                        select block, first, last, hash, seal from audit.blocks
                        where block > ?
                        order by block
                        limit ?
                        """)
                .params(block, AT_A_TIME)
                .query(ChainStore::block)
                .list();
    }

    /** Where the chain ends, as it was noted. */
    Optional<Block> head() {
        return database.sql("select block, last as first, last, hash, seal from audit.heads")
                .query(ChainStore::block)
                .optional();
    }

    private static Block block(ResultSet row, int n) throws SQLException {
        return new Block(
                row.getLong("block"),
                row.getLong("first"),
                row.getLong("last"),
                row.getBytes("hash"),
                row.getString("seal"));
    }

    /** Entries that are neither in the chain nor wait for it. */
    void unchained(Consumer<String> tell) {
        database.sql(
                        """
                                select e.at, e.who, e.what
                                from audit.entries e
                                where not exists (
                                        select from audit.chain c
                                        where c.council_id = e.council_id
                                            and c.entry_id = e.entry_id)
                                    and not exists (
                                        select from audit.waiting w
                                        where w.council_id = e.council_id
                                            and w.entry_id = e.entry_id)
                                order by e.at
                                """)
                .withFetchSize(AT_A_TIME)
                .query((RowCallbackHandler) row -> tell.accept(shown(row)));
    }

    long waiting() {
        return database.sql("select count(*) from audit.waiting").query(Long.class).single();
    }
}
