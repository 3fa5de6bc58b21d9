package borough.letters;

import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.letters.Letter.Written;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters and notices of somebody's cases, told to whom it is about. */
@Component
class HeldLettersStore {
    private final JdbcClient database;
    private final Sealing sealing;

    HeldLettersStore(JdbcClient database, Sealing sealing, Holdings holdings) {
        this.database = database;
        this.sealing = sealing;
        holdings.add(
                new Holdings.Holding(
                        70,
                        "letters",
                        "Letters and notices",
                        List.of("letters.letters", "letters.events"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return database.sql(
                        """
                        select l.case_reference, l.kind, l.state, l.key, l.written, l.served,
                            l.drafted_at,
                            (select string_agg(e.what || ' ' || e.at::date || ' ' || e.who, ', '
                                order by e.position)
                            from letters.events e
                            where e.letter_id = l.letter_id) as events
                        from letters.letters l
                        where l.case_reference = any(?)
                        order by l.drafted_at, l.letter_id
                        """)
                .param(whose.references())
                .query((row, n) -> item(row))
                .list();
    }

    private HeldItem item(ResultSet row) throws SQLException {
        var item =
                HeldItem.of(row.getString("kind"), Sql.instant(row, "drafted_at"))
                        .saying("How it stands", row.getString("state"))
                        .saying("What was done with it", row.getString("events"))
                        .ofCase(new Reference(row.getString("case_reference")));
        var key = row.getBytes("key");
        // Erased ones have an empty key.
        if (key.length == 0) {
            return item;
        }
        var written =
                Json.read(
                        sealing.open(key, LetterBookStore.WRITTEN, row.getBytes("written")),
                        Written.class);
        var said =
                item.saying("To", written.to())
                        .saying("Says", written.text())
                        .others("it may be to somebody else, or name them")
                        .toldTo(
                                isOut(row.getString("state"))
                                        ? written.to().lines().findFirst().orElse("")
                                        : null);
        var served = row.getBytes("served");
        return served == null
                ? said
                : said.saying(
                        "Served",
                        sealing.open(key, LetterBookStore.SERVED, served).replaceAll("[{}\"]", ""));
    }

    private static boolean isOut(String state) {
        return state.equals("posted") || state.equals("served");
    }
}
