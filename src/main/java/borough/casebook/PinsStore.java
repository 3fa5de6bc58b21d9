package borough.casebook;

import borough.values.Reference;
import borough.vocabulary.MapPin;
import java.time.Instant;
import java.util.List;
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

    /** The open cases of a service no farther from a pin than so many metres, nearest first. */
    public List<Near> near(String service, MapPin pin, int metres) {
        return database.sql(
                        """
                        select c.reference, c.opened_at, (
                            select count(*) from cases.events e
                            where e.reference = c.reference and e.what = 'joined') as supporters
                        from cases.pins p
                        join cases.cases c using (council_id, reference)
                        where p.service = ?
                            and p.easting between ? - ? and ? + ?
                            and p.northing between ? - ? and ? + ?
                            and c.closed_at is null
                            and (p.easting - ?) * (p.easting - ?)::bigint
                                + (p.northing - ?) * (p.northing - ?)::bigint <= ? * ?::bigint
                        order by (p.easting - ?) * (p.easting - ?)::bigint
                            + (p.northing - ?) * (p.northing - ?)::bigint, c.opened_at
                        limit ?
                        """)
                .param(service)
                .params(pin.easting(), metres, pin.easting(), metres)
                .params(pin.northing(), metres, pin.northing(), metres)
                .params(pin.easting(), pin.easting(), pin.northing(), pin.northing())
                .params(metres, metres)
                .params(pin.easting(), pin.easting(), pin.northing(), pin.northing())
                .param(MOST)
                .query(
                        (row, n) ->
                                new Near(
                                        new Reference(row.getString("reference")),
                                        row.getTimestamp("opened_at").toInstant(),
                                        row.getInt("supporters")))
                .list();
    }

    /** The places that a case was answered with. */
    public List<MapPin> of(Reference reference) {
        return database.sql("select easting, northing from cases.pins where reference = ?")
                .param(reference.text())
                .query((row, n) -> new MapPin(row.getInt("easting"), row.getInt("northing"), null))
                .list();
    }
}
