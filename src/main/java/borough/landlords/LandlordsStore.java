package borough.landlords;

import borough.data.Bulk;
import borough.data.Writes;
import borough.values.Uprn;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homes and who lets them. */
@Component
class LandlordsStore {
    private final JdbcClient database;
    private final Writes writes;
    private final Bulk bulk;

    LandlordsStore(JdbcClient database, Writes writes, Bulk bulk) {
        this.database = database;
        this.writes = writes;
        this.bulk = bulk;
    }

    Optional<Landlord> of(Uprn home) {
        return database.sql("select kind, name, email from landlords.lettings where uprn = ?")
                .param(home.number())
                .query(
                        (row, n) ->
                                new Landlord(
                                        row.getString("kind"),
                                        row.getString("name"),
                                        row.getString("email")))
                .optional();
    }

    void put(Letting it) {
        writes.add(
                """
                insert into landlords.lettings (uprn, kind, name, email)
                values (?, ?, ?, ?)
                on conflict (council_id, uprn)
                    do update set kind = excluded.kind, name = excluded.name, email = excluded.email
                """,
                it.home(),
                it.landlord().kind(),
                it.landlord().name(),
                it.landlord().email());
    }

    void load(Iterator<Letting> lettings) {
        bulk.copy(
                "landlords.lettings",
                List.of("uprn", "kind", "name", "email"),
                lettings,
                it ->
                        Bulk.row(
                                it.home(),
                                it.landlord().kind(),
                                it.landlord().name(),
                                it.landlord().email()));
    }
}
