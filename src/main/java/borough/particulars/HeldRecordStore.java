package borough.particulars;

import borough.customers.ContactPoint;
import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.places.Places;
import borough.places.Property;
import borough.values.Reference;
import borough.values.Uprn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the record itself holds, told to whom it is about. */
@Component
class HeldRecordStore {
    private final JdbcClient database;
    private final Contacts contacts;
    private final Places places;

    HeldRecordStore(JdbcClient database, Contacts contacts, Places places, Holdings holdings) {
        this.database = database;
        this.contacts = contacts;
        this.places = places;
        holdings.add(
                new Holdings.Holding(
                        10,
                        "record",
                        "Your record",
                        List.of(
                                "customers.persons",
                                "customers.organisations",
                                "customers.homes",
                                "customers.contact_points",
                                "customers.names",
                                "customers.cases",
                                "customers.merges",
                                "customers.deaths"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return Stream.of(names(whose), reached(whose), homes(whose), cases(whose), merges(whose))
                .flatMap(List::stream)
                .toList();
    }

    private List<HeldItem> names(Whose whose) {
        return database.sql(
                        """
                        select 'Name' as title, given_name || ' ' || family_name as name,
                            'Born' as more, born_on::text as says
                        from customers.persons where customer_id = any(:ids)
                        union all
                        select 'Organisation', name, '', null
                        from customers.organisations where customer_id = any(:ids)
                        union all
                        select 'Other name', name, 'Kind of name', kind
                        from customers.names where customer_id = any(:ids)
                        union all
                        select 'Noted as died', '', 'How we know', how
                        from customers.deaths where customer_id = any(:ids)
                        """)
                .param("ids", whose.ids())
                .query(
                        (row, n) ->
                                HeldItem.of(row.getString("title"), null)
                                        .saying("Name", row.getString("name"))
                                        .saying(row.getString("more"), row.getString("says")))
                .list();
    }

    private List<HeldItem> reached(Whose whose) {
        return contacts.of(new CustomerId(whose.customer())).stream()
                .map(
                        it ->
                                HeldItem.of("How to reach you", it.provedAt())
                                        .saying(kind(it.point().kind()), it.point().value())
                                        .saying("How sure we are", it.proof().says())
                                        .saying("Preferred", it.isPreferred() ? "yes" : ""))
                .toList();
    }

    private static String kind(ContactPoint.Kind kind) {
        return kind == ContactPoint.Kind.EMAIL ? "Email" : "Phone";
    }

    private record Lived(Uprn at, LocalDate since, @Nullable LocalDate until) {}

    private List<HeldItem> homes(Whose whose) {
        var lived =
                database.sql(
                                """
                                select uprn, since, until from customers.homes
                                where customer_id = any(?)
                                order by since, uprn
                                """)
                        .param(whose.ids())
                        .query(
                                (row, n) ->
                                        new Lived(
                                                new Uprn(row.getLong("uprn")),
                                                row.getObject("since", LocalDate.class),
                                                row.getObject("until", LocalDate.class)))
                        .list();
        var known =
                places.at(lived.stream().map(Lived::at).distinct().toList()).stream()
                        .collect(Collectors.toMap(Property::uprn, Property::label));
        return lived.stream()
                .map(
                        it ->
                                HeldItem.of("Home", null)
                                        .saying(
                                                "Address",
                                                known.getOrDefault(it.at(), "UPRN " + it.at()))
                                        .saying("Since", it.since().toString())
                                        .saying("Until", words(it.until())))
                .toList();
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private List<HeldItem> cases(Whose whose) {
        return database.sql(
                        """
                        select reference, how, linked_at from customers.cases
                        where customer_id = any(?) and reference = any(?)
                        order by linked_at, reference
                        """)
                .param(whose.ids())
                .param(whose.references())
                .query((row, n) -> linked(row))
                .list();
    }

    private static HeldItem linked(ResultSet row) throws SQLException {
        var reference = new Reference(row.getString("reference"));
        return HeldItem.of("A case that is yours", Sql.instant(row, "linked_at"))
                .saying("Reference", reference.text())
                .saying("How we know", row.getString("how"))
                .ofCase(reference);
    }

    private List<HeldItem> merges(Whose whose) {
        var all = new ArrayList<HeldItem>();
        database.sql(
                        """
                        select merged_at, who, why, undone_at, undone_by, undone_why
                        from customers.merges
                        where gone = any(:ids) or kept = any(:ids)
                        order by merged_at, merge_id
                        """)
                .param("ids", whose.ids())
                .query(
                        (row, n) ->
                                all.add(
                                        HeldItem.of(
                                                        "Two records taken for one",
                                                        Sql.instant(row, "merged_at"))
                                                .saying("By", row.getString("who"))
                                                .saying("Why", row.getString("why"))
                                                .saying(
                                                        "Found to be wrong by",
                                                        row.getString("undone_by"))
                                                .saying("Because", row.getString("undone_why"))
                                                .others(
                                                        row.getString("undone_at") == null
                                                                ? ""
                                                                : "the other record is somebody"
                                                                        + " else's")))
                .list();
        return all;
    }
}
