package borough.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Neighbours;
import borough.Town;
import borough.values.CouncilId;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes ahead of a statement goes with it, for the right council and in the right order. */
class TripsTest {
    private static final String COUNT = "select count(*) from data.news where listener = ?";
    private static final String COUNCIL = "select data.this_council()";
    private static CouncilId ours;
    private static CouncilId theirs;

    private final JdbcClient database = Town.bean(JdbcClient.class);
    private final Writes writes = Town.bean(Writes.class);

    @BeforeAll
    static void two() {
        var both = Neighbours.both();
        ours = both.ashdale().id();
        theirs = both.birchmere().id();
    }

    private static TransactionTemplate transaction(boolean onlyReads) {
        var it = new TransactionTemplate(Town.bean(PlatformTransactionManager.class));
        it.setReadOnly(onlyReads);
        return it;
    }

    private void write(String listener, String key) {
        writes.addExactly(
                1,
                """
                insert into data.news (listener, key, position, event, body, said_at, due_at)
                values (?, ?, 1, 'data.Nothing', '{}'::jsonb, now(), 'infinity')
                """,
                listener,
                key);
    }

    private long count(String listener) {
        return database.sql(COUNT).param(listener).query(Long.class).single();
    }

    private int council() {
        return database.sql(COUNCIL).query(Integer.class).single();
    }

    @Test
    void the_first_statement_of_a_transaction_knows_its_council() {
        for (var onlyReads : List.of(false, true)) {
            for (var council : List.of(ours, theirs, ours)) {
                Tenancy.run(
                        council,
                        () ->
                                transaction(onlyReads)
                                        .executeWithoutResult(
                                                status -> {
                                                    assertThat(council())
                                                            .isEqualTo(council.number());
                                                    assertThat(council())
                                                            .isEqualTo(council.number());
                                                }));
            }
        }
    }

    @Test
    void a_read_sees_what_was_written_before_it() {
        Tenancy.run(
                ours,
                () ->
                        transaction(false)
                                .executeWithoutResult(
                                        status -> {
                                            write("trips.seen", "first");
                                            assertThat(count("trips.seen")).isOne();
                                            write("trips.seen", "second");
                                            write("trips.seen", "third");
                                            assertThat(count("trips.seen")).isEqualTo(3);
                                            status.setRollbackOnly();
                                        }));
        Tenancy.run(
                ours,
                () ->
                        transaction(true)
                                .executeWithoutResult(
                                        status -> assertThat(count("trips.seen")).isZero()));
    }

    @Test
    void a_write_that_changed_too_little_is_found_by_the_next_read_and_all_is_undone() {
        assertThatThrownBy(
                        () ->
                                Tenancy.run(
                                        ours,
                                        () ->
                                                transaction(false)
                                                        .executeWithoutResult(any -> late())))
                .isInstanceOf(Superseded.class);
        Tenancy.run(
                ours,
                () ->
                        transaction(true)
                                .executeWithoutResult(
                                        any -> assertThat(count("trips.undone")).isZero()));
    }

    private void late() {
        write("trips.undone", "first");
        writes.addExactly(1, "delete from data.news where listener = ?", "trips.nobody");
        count("trips.undone");
    }

    @Test
    void a_transaction_that_only_reads_writes_nothing() {
        assertThatThrownBy(
                        () -> Tenancy.run(ours, () -> transaction(true).execute(any -> queued())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                Tenancy.run(
                                        ours,
                                        () -> transaction(true).execute(any -> writtenAtOnce())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void what_could_not_take_its_council_along_is_refused_where_one_only_reads() {
        var source = Town.bean(DataSource.class);
        assertThatThrownBy(
                        () ->
                                Tenancy.run(
                                        ours,
                                        () -> transaction(true).execute(any -> plain(source))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only reads");
    }

    private static int plain(DataSource source) {
        var connection = DataSourceUtils.getConnection(source);
        try (var statement = connection.createStatement()) {
            return Objects.requireNonNull(statement).executeUpdate(COUNCIL);
        } catch (java.sql.SQLException fault) {
            throw new AssertionError(fault);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    @Test
    void a_read_with_nothing_for_a_value_knows_its_council_however_often_it_is_asked() {
        for (int i = 0; i < 12; i++) {
            Tenancy.run(
                    ours,
                    () ->
                            transaction(true)
                                    .executeWithoutResult(
                                            any ->
                                                    assertThat(councilAnd(null))
                                                            .isEqualTo(ours.number() + " none")));
        }
    }

    private String councilAnd(@Nullable String value) {
        return database.sql(
                        """
                        select current_setting('app.council', true) || ' ' || coalesce(?, 'none')
                        """)
                .param(value)
                .query(String.class)
                .single();
    }

    private int queued() {
        write("trips.never", "queued");
        return 0;
    }

    private int writtenAtOnce() {
        return database.sql("delete from data.news").update();
    }

    @Test
    void a_transaction_that_only_read_leaves_the_connection_as_it_was() {
        var source = Town.bean(DataSource.class);
        Tenancy.run(ours, () -> transaction(true).executeWithoutResult(any -> council()));
        var seen = new AtomicInteger();
        Tenancy.run(
                theirs,
                () ->
                        transaction(false)
                                .executeWithoutResult(
                                        any -> {
                                            write("trips.after", "one");
                                            seen.set(council());
                                            any.setRollbackOnly();
                                        }));
        assertThat(seen.get()).isEqualTo(theirs.number());
        assertThatThrownBy(() -> bare(source)).hasMessageContaining("needs a transaction");
    }

    @Test
    void a_transaction_in_which_nothing_is_done_is_none_to_the_database() {
        Tenancy.run(
                ours,
                () ->
                        transaction(false)
                                .executeWithoutResult(
                                        any -> {
                                            writes.send();
                                            assertThat(begun()).isEqualTo(TransactionState.IDLE);
                                            council();
                                            assertThat(begun()).isEqualTo(TransactionState.OPEN);
                                        }));
    }

    private static TransactionState begun() {
        var source = Town.bean(DataSource.class);
        var connection = DataSourceUtils.getConnection(source);
        try {
            return connection.unwrap(BaseConnection.class).getTransactionState();
        } catch (java.sql.SQLException fault) {
            throw new AssertionError(fault);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void bare(DataSource source) {
        Tenancy.run(
                ours,
                () -> {
                    try (Connection connection = source.getConnection();
                            var statement = connection.prepareStatement(COUNCIL)) {
                        Objects.requireNonNull(statement).executeQuery();
                    } catch (java.sql.SQLException fault) {
                        throw new IllegalStateException(fault);
                    }
                });
    }
}
