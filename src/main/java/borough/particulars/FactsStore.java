package borough.particulars;

import borough.customers.CustomerId;
import borough.customers.CustomerKeys;
import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was noted of customers, sealed under the key of each. */
@Component
class FactsStore {
    private static final String PLACE = "customers.facts.value";

    private final JdbcClient database;
    private final Sealing sealing;
    private final CustomerKeys keys;

    FactsStore(JdbcClient database, Sealing sealing, CustomerKeys keys) {
        this.database = database;
        this.sealing = sealing;
        this.keys = keys;
    }

    /** The lines about these things of these records, or about all where none is named. */
    List<Line> of(Collection<CustomerId> customers, Collection<Aspect> aspects) {
        var lines = new ArrayList<Line>();
        database.sql(
                        """
                        select f.customer_id, f.position, f.what, f.aspect, f.about, f.value,
                            f.trust, f.source, f.source_name, f.by_person, f.at, k.key
                        from customers.facts f
                        join customers.keys k using (council_id, customer_id)
                        where f.customer_id = any(?) and f.position > k.erased_to
                            and (? or f.aspect = any(?))
                        order by f.at, f.customer_id, f.position
                        """)
                .param(customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param(aspects.isEmpty())
                .param(aspects.stream().map(Aspect::word).toArray(String[]::new))
                .query((row, n) -> lines.add(line(row)))
                .list();
        return lines;
    }

    @SuppressWarnings("unchecked")
    private Line line(ResultSet row) throws SQLException {
        var customer = new CustomerId(row.getObject("customer_id", UUID.class));
        var sealed = row.getBytes("value");
        var value =
                sealed == null
                        ? Map.<String, String>of()
                        : (Map<String, String>)
                                Json.read(
                                        sealing.open(row.getBytes("key"), PLACE, sealed),
                                        LinkedHashMap.class);
        var about = row.getObject("about", Integer.class);
        return new Line(
                Line.What.named(row.getString("what")),
                new Fact(
                        new Fact.Id(customer, row.getInt("position")),
                        Aspect.named(row.getString("aspect")),
                        value,
                        new Source(
                                Source.Kind.read(row.getString("source")),
                                row.getString("source_name"),
                                row.getObject("by_person", UUID.class)),
                        Trust.named(row.getString("trust")),
                        Sql.instant(row, "at")),
                about == null ? null : new Fact.Id(customer, about));
    }

    /** A line to be written. */
    record New(
            Line.What what,
            Aspect aspect,
            @Nullable Integer about,
            Map<String, String> value,
            Source source,
            Trust trust) {}

    /** Adds a line; of two in one moment the second is a little later. */
    void add(CustomerId customer, New it, Instant at) {
        var key = keys.hold(customer);
        var value =
                it.what() == Line.What.NOTED
                        ? sealing.seal(key, PLACE, Json.write(it.value()))
                        : null;
        database.sql(
                        """
                        insert into customers.facts (customer_id, position, what, aspect, about,
                            value, trust, source, source_name, by_person, at)
                        select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?,
                            greatest(?, max(at) + interval '1 microsecond')
                        from customers.facts
                        where customer_id = ?
                        """)
                .param(customer.value())
                .param(it.what().word())
                .param(it.aspect().word())
                .param(it.about())
                .param(value)
                .param(it.trust().word())
                .param(it.source().kind().stored())
                .param(it.source().name())
                .param(it.source().by())
                .param(Sql.value(at))
                .param(customer.value())
                .update();
    }

    /** Writes the other names of a customer as they stand, for those who search by likeness. */
    void names(CustomerId customer, Map<Aspect, List<Fact>> names) {
        database.sql("delete from customers.names where customer_id = ?")
                .param(customer.value())
                .update();
        names.forEach((kind, all) -> all.forEach(it -> name(customer, kind, it)));
    }

    private void name(CustomerId customer, Aspect kind, Fact it) {
        database.sql(
                        """
                        insert into customers.names (customer_id, kind, name, since, until)
                        values (?, ?, ?, ?::date, ?::date)
                        on conflict do nothing
                        """)
                .param(customer.value())
                .param(
                        kind == Aspect.KNOWN_AS
                                ? "known as"
                                : kind == Aspect.LEGAL_NAME ? "legal" : "former")
                .param(it.part("name"))
                .param(orNull(it.part("since")))
                .param(orNull(it.part("until")))
                .update();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
