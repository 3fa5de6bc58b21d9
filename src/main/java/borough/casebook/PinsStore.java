package borough.casebook;

import borough.values.Reference;
import borough.vocabulary.MapPin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where on the ground cases are. */
@Component
public class PinsStore {
    private static final int MOST = 50;

    private final JdbcClient database;

    PinsStore(JdbcClient database) {
        this.database = database;
    }

    /** An open case, when it was sent, and how many others have said the same since. */
    public record Near(Reference reference, Instant sentAt, int supporters) {}

    /** The place that a case was answered with; one of them where it names several. */
    public Optional<MapPin> of(Reference reference) {
        return database.sql(
                        """
                        select easting, northing from cases.pins
                        where reference = ?
                        order by easting, northing
                        limit 1
                        """)
                .param(reference.text())
                .query((row, n) -> new MapPin(row.getInt("easting"), row.getInt("northing"), null))
                .optional();
    }

    /**
     * The open cases of a service no farther from a pin than so many metres, nearest first, each
     * once however many places it names.
     */
    public List<Near> near(String service, MapPin pin, int metres) {
        return database.sql(
                        """
                        select c.reference, c.opened_at, (
                            select count(*) from cases.events e
                            where e.reference = c.reference and e.what = 'joined') as supporters
                        from (
                            select council_id, reference,
                                min((easting - ?) * (easting - ?)::bigint
                                    + (northing - ?) * (northing - ?)::bigint) as away
                            from cases.pins
                            where service = ?
                                and easting between ? - ? and ? + ?
                                and northing between ? - ? and ? + ?
                            group by council_id, reference
                        ) p
                        join cases.cases c using (council_id, reference)
                        where c.closed_at is null and p.away <= ? * ?::bigint
                        order by p.away, c.opened_at
                        limit ?
                        """)
                .params(pin.easting(), pin.easting(), pin.northing(), pin.northing())
                .param(service)
                .params(pin.easting(), metres, pin.easting(), metres)
                .params(pin.northing(), metres, pin.northing(), metres)
                .params(metres, metres)
                .param(MOST)
                .query(
                        (row, n) ->
                                new Near(
                                        new Reference(row.getString("reference")),
                                        row.getTimestamp("opened_at").toInstant(),
                                        row.getInt("supporters")))
                .list();
    }
}
