package borough.journeys;

import borough.data.Sql;
import borough.data.Writes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that were texted, as hashes. */
@Component
class PhoneCodesStore {
    private final JdbcClient database;
    private final Writes writes;

    PhoneCodesStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    /** For which journey and number, as a hash. */
    record To(String journeyId, String phone) {}

    /** Holds off others who would send to the same number, until the end of the transaction. */
    int sentSince(String phone, Instant since) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("journeys.phone_codes " + phone)
                .query(String.class)
                .single();
        return database.sql(
                        "select count(*) from journeys.phone_codes where phone = ? and sent_at > ?")
                .param(phone)
                .param(Sql.value(since))
                .query(Integer.class)
                .single();
    }

    void add(UUID id, To to, String code, Instant at) {
        writes.add(
                """
                insert into journeys.phone_codes (code_id, journey_id, phone, code, sent_at)
                values (?, ?, ?, ?, ?)
                """,
                id,
                to.journeyId(),
                to.phone(),
                code,
                at);
    }

    /** Counts a guess at each code that can still be guessed; what those are. */
    List<String> guess(To to, Instant since, int most) {
        return database.sql(
                        """
                        update journeys.phone_codes
                        set guesses = guesses + 1
                        where journey_id = ? and phone = ? and sent_at > ? and guesses < ?
                        returning code
                        """)
                .param(to.journeyId())
                .param(to.phone())
                .param(Sql.value(since))
                .param(most)
                .query(String.class)
                .list();
    }

    void proved(To to, Instant at) {
        writes.add(
                "update journeys.phone_codes set proved_at = ? where journey_id = ? and phone = ?",
                at,
                to.journeyId(),
                to.phone());
    }

    boolean isProved(To to) {
        return database.sql(
                        """
                        select exists (
                            select from journeys.phone_codes
                            where journey_id = ? and phone = ? and proved_at is not null)
                        """)
                .param(to.journeyId())
                .param(to.phone())
                .query(Boolean.class)
                .single();
    }

    void forgetBefore(Instant when) {
        writes.add("delete from journeys.phone_codes where sent_at < ?", when);
    }
}
