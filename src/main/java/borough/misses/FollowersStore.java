package borough.misses;

import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.values.Uprn;
import borough.values.Usrn;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homes that wait for a street. Numbers lie sealed, and go with their line. */
@Component
class FollowersStore {
    private static final String MOBILE = "waste.street_followers.mobile";
    private static final String ON_ROUND =
            "exists (select from waste.emptied e where e.uprn = f.uprn and e.round = ?)";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    FollowersStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** Somebody to tell; the mobile is empty where none was left. */
    record Follower(String contact, String mobile) {}

    void add(Uprn property, Usrn street, String contact, String mobile, Instant now) {
        var key = mobile.isEmpty() ? null : sealing.newKey();
        writes.add(
                """
                insert into waste.street_followers
                    (uprn, contact, usrn, since, mobile_key, mobile)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                property,
                contact,
                street,
                now,
                key,
                key == null ? null : sealing.seal(key, MOBILE, mobile));
    }

    /** Those who waited for a street already at this moment, where this round empties something. */
    List<Follower> of(Usrn street, String round, Instant at) {
        return database.sql(
                        """
                        select contact, mobile_key, mobile
                        from waste.street_followers f
                        where usrn = ? and since < ? and %s
                        order by uprn, contact
                        """
                                .formatted(ON_ROUND))
                .param(street.number())
                .param(Sql.value(at))
                .param(round)
                .query(
                        (row, n) -> {
                            var key = row.getBytes("mobile_key");
                            var mobile =
                                    key == null
                                            ? ""
                                            : sealing.open(key, MOBILE, row.getBytes("mobile"));
                            return new Follower(row.getString("contact"), mobile);
                        })
                .list();
    }

    void remove(Usrn street, String round, Instant at) {
        writes.add(
                """
                delete from waste.street_followers f
                where usrn = ? and since < ? and %s
                """
                        .formatted(ON_ROUND),
                street,
                at,
                round);
    }

    void forget(Instant before) {
        writes.add("delete from waste.street_followers where since < ?", before);
    }
}
