package borough.bookings;

import borough.bookings.Bookings.Invitation;
import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is asked to choose a time, and whether they did. */
@Component
class InvitationsStore {
    private final JdbcClient database;
    private final Writes writes;

    InvitationsStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** Asks somebody to choose, unless they are asked that already. */
    void invite(Invitation it, Instant now) {
        writes.add(
                """
                insert into bookings.invitations
                    (case_reference, effect, diary, doing, added_at)
                values (?, ?, ?, ?, ?)
                on conflict (council_id, case_reference, effect)
                do update set added_at = excluded.added_at, chosen_at = null,
                    diary = excluded.diary, doing = excluded.doing
                """,
                it.caseReference(),
                it.effect(),
                it.diary(),
                it.doing(),
                now);
    }

    Optional<Invitation> invitation(Reference caseReference) {
        return database.sql(
                        """
                        select effect, diary, doing from bookings.invitations
                        where case_reference = ? and chosen_at is null
                        order by added_at desc
                        limit 1
                        """)
                .param(caseReference.text())
                .query(
                        (row, n) ->
                                new Invitation(
                                        caseReference,
                                        row.getString("effect"),
                                        row.getString("diary"),
                                        row.getString("doing")))
                .optional();
    }

    /** Whether it was open until now; nobody else can use it any more. */
    boolean accept(Invitation it, Instant now) {
        return database.sql(
                                """
                                update bookings.invitations set chosen_at = ?
                                where case_reference = ? and effect = ? and chosen_at is null
                                """)
                        .param(utc(now))
                        .param(it.caseReference().text())
                        .param(it.effect())
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
