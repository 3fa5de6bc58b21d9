package borough.following;

import borough.data.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often somebody was wrong, by what was guessed at and from where. */
@Component
class GuessesStore {
    private static final int FORGOTTEN_MAX = 100;

    private final JdbcClient database;

    GuessesStore(JdbcClient database) {
        this.database = database;
    }

    /** How often since when, this time included. */
    record Counted(String of, int wrong, Instant since) {}

    /**
     * Counts one more of each; anew where the count began before then. Always in one order, so that
     * two who try at once never wait for each other.
     */
    List<Counted> count(Collection<String> each, Instant now, Instant before) {
        return database.sql(
                        """
                        insert into following.guesses as it (of, since, wrong)
                        select of, :now, 1
                        from unnest(:each) as tried (of)
                        order by of
                        on conflict (council_id, of) do update
                        set since = case when it.since <= :before then :now else it.since end,
                            wrong = case when it.since <= :before then 1 else it.wrong + 1 end
                        returning of, wrong, since
                        """)
                .param("each", each.toArray(String[]::new))
                .param("now", Sql.value(now))
                .param("before", Sql.value(before))
                .query(
                        (row, n) ->
                                new Counted(
                                        row.getString("of"),
                                        row.getInt("wrong"),
                                        Sql.instant(row, "since")))
                .list();
    }

    void takeBack(Collection<String> each) {
        database.sql(
                        """
                        with held as (
                            select of
                            from following.guesses
                            where of = any (?)
                            order by of
                            for update)
                        update following.guesses
                        set wrong = greatest(wrong - 1, 0)
                        from held
                        where guesses.of = held.of
                        """)
                .param(each.toArray(String[]::new))
                .update();
    }

    /** Throws some of those away that count for nothing any more, but for what others hold. */
    void forget(Instant before) {
        database.sql(
                        """
                        delete from following.guesses
                        where of in (
                            select of
                            from following.guesses
                            where since <= ?
                            order by since
                            limit ?
                            for update skip locked)
                        """)
                .param(Sql.value(before))
                .param(FORGOTTEN_MAX)
                .update();
    }
}
