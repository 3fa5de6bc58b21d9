package borough.printroom;

import borough.data.Sql;
import borough.printroom.Runs.Run;
import borough.printroom.Runs.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters and runs of the print room in the database. */
@Component
class RunsStore {
    private static final String RUN =
            """
            select r.run_number, r.made_at, r.made_by, r.posted_at, r.posted_by,
                (select count(*)::int from printroom.letters l
                    where l.run_number = r.run_number) as letters
            from printroom.runs r
            """;

    private final JdbcClient database;

    RunsStore(JdbcClient database) {
        this.database = database;
    }

    /** How a letter stands: in no run yet, in one, posted with it, or kept back. */
    record Standing(boolean keptBack, boolean posted) {}

    /** A letter of a run, or one that waits for one. */
    record Lies(UUID message, boolean isPlain) {}

    /** Takes a letter in; one that is there stays as it is. */
    void take(UUID message, boolean isPlain, Instant now) {
        database.sql(
                        """
                        insert into printroom.letters (message_id, came_at, plain)
                        values (?, ?, ?)
                        on conflict do nothing
                        """)
                .param(message)
                .param(Sql.value(now))
                .param(isPlain)
                .update();
    }

    Optional<Standing> find(UUID message) {
        return database.sql(
                        """
                        select l.kept_back, r.posted_at is not null as posted
                        from printroom.letters l
                        left join printroom.runs r
                            on r.council_id = l.council_id and r.run_number = l.run_number
                        where l.message_id = ?
                        """)
                .param(message)
                .query(
                        (row, n) ->
                                new Standing(row.getBoolean("kept_back"), row.getBoolean("posted")))
                .optional();
    }

    Wait waiting() {
        return database.sql(
                        """
                        select count(*)::int as letters, min(came_at) as since
                        from printroom.letters
                        where run_number is null and not kept_back
                        """)
                .query(
                        (row, n) ->
                                new Wait(
                                        row.getInt("letters"),
                                        Sql.instantIfAny(row, "since").orElse(null)))
                .single();
    }

    /** The letters that have waited longest, held until the transaction ends. */
    List<Lies> hold(int most) {
        return database.sql(
                        """
                        select message_id, plain from printroom.letters
                        where run_number is null and not kept_back
                        order by came_at, message_id
                        limit ?
                        for update skip locked
                        """)
                .param(most)
                .query(RunsStore::lies)
                .list();
    }

    void keepBack(Collection<UUID> messages) {
        database.sql("update printroom.letters set kept_back = true where message_id = any(?)")
                .param(messages.toArray(UUID[]::new))
                .update();
    }

    /** Makes a run of these letters; its number. Two at one moment make one after the other. */
    int make(Collection<UUID> messages, Instant now, String who) {
        // By the council, whose runs are counted by themselves.
        database.sql(
                        """
                        select pg_advisory_xact_lock(
                            hashtext('printroom.runs'), current_setting('app.council')::int)
                        """)
                .query(Object.class)
                .single();
        int number =
                database.sql(
                                """
                                insert into printroom.runs (run_number, made_at, made_by)
                                select coalesce(max(run_number), 0) + 1, ?, ? from printroom.runs
                                returning run_number
                                """)
                        .param(Sql.value(now))
                        .param(who)
                        .query(Integer.class)
                        .single();
        database.sql("update printroom.letters set run_number = ? where message_id = any(?)")
                .param(number)
                .param(messages.toArray(UUID[]::new))
                .update();
        return number;
    }

    /** The letters of a run, plain envelopes last, in the order in which they came. */
    List<Lies> of(int run) {
        return database.sql(
                        """
                        select message_id, plain from printroom.letters
                        where run_number = ?
                        order by plain, came_at, message_id
                        """)
                .param(run)
                .query(RunsStore::lies)
                .list();
    }

    Optional<Run> run(int number) {
        return database.sql(RUN + "where r.run_number = ?")
                .param(number)
                .query(RunsStore::run)
                .optional();
    }

    /** The newest runs. */
    List<Run> runs(int most) {
        return database.sql(RUN + "order by r.run_number desc limit ?")
                .param(most)
                .query(RunsStore::run)
                .list();
    }

    /** Notes that a run is posted; false where it was already, or there is none. */
    boolean posted(int number, Instant now, String who) {
        return database.sql(
                                """
                                update printroom.runs set posted_at = ?, posted_by = ?
                                where run_number = ? and posted_at is null
                                """)
                        .param(Sql.value(now))
                        .param(who)
                        .param(number)
                        .update()
                == 1;
    }

    private static Lies lies(ResultSet row, int n) throws SQLException {
        return new Lies(row.getObject("message_id", UUID.class), row.getBoolean("plain"));
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getInt("run_number"),
                Sql.instant(row, "made_at"),
                row.getString("made_by"),
                row.getInt("letters"),
                Sql.instantIfAny(row, "posted_at").orElse(null),
                row.getString("posted_by"));
    }
}
