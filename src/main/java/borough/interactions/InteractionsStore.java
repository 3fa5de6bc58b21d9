package borough.interactions;

import borough.customers.CustomerId;
import borough.data.Cursor;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.values.Reference;
import borough.values.Uprn;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Timelines: only ever added to, but for what is personal in them. */
@Component
class InteractionsStore {
    private static final String WORDS = "interactions.words.words";
    static final String LINE =
            """
            select i.interaction_id, i.at, i.channel, i.way, i.says, i.service, i.case_reference,
                i.property, i.staff, w.key, w.words
            from interactions.interactions i
            left join interactions.words w on w.interaction_id = i.interaction_id
            """;
    private static final String OLDER =
            """
            and (i.at, i.interaction_id) < (?, ?)
            order by i.at desc, i.interaction_id desc
            limit ?
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    InteractionsStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** Adds any number of lines by one statement, and what is personal in them beside. */
    void add(List<NewInteraction> lines) {
        if (lines.isEmpty()) {
            return;
        }
        writes.add(
                """
                insert into interactions.interactions (interaction_id, at, channel, way, kind,
                    says, service, case_reference, property, staff)
                select id::uuid, at::timestamptz, channel, way, kind, says, nullif(service, ''),
                    nullif(reference, ''), nullif(property, '')::bigint, nullif(staff, '')
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as line (id, at, channel, way, kind,
                    says, service, reference, property, staff)
                on conflict (council_id, interaction_id) do nothing
                """,
                each(lines, it -> id(it)),
                each(lines, NewInteraction::at),
                each(lines, NewInteraction::channel),
                each(lines, it -> it.way().word()),
                each(lines, NewInteraction::kind),
                each(lines, it -> it.told().says()),
                each(lines, it -> it.about().service().orElse("")),
                each(lines, InteractionsStore::reference),
                each(lines, it -> it.about().property().map(Uprn::toString).orElse("")),
                each(lines, it -> it.told().staff().orElse("")));
        addContacts(lines.stream().filter(it -> it.told().contact().isPresent()).toList());
        lines.forEach(this::addWords);
    }

    private void addContacts(List<NewInteraction> lines) {
        if (lines.isEmpty()) {
            return;
        }
        writes.add(
                """
                insert into interactions.contact_points (contact, at, interaction_id,
                    case_reference)
                select contact, at::timestamptz, id::uuid, nullif(reference, '')
                from unnest(?, ?, ?, ?) as point (contact, at, id, reference)
                on conflict do nothing
                """,
                each(lines, it -> it.told().contact().orElse("")),
                each(lines, NewInteraction::at),
                each(lines, InteractionsStore::id),
                each(lines, InteractionsStore::reference));
    }

    /** Puts lines on the timelines of the customers that they name or their cases belong to. */
    void addCustomers(List<NewInteraction> lines, Map<Reference, List<CustomerId>> customers) {
        var concerned = new ArrayList<Concerned>();
        for (var line : lines) {
            var theirs =
                    line.about()
                            .caseReference()
                            .map(it -> customers.getOrDefault(it, List.of()))
                            .orElse(List.of());
            Stream.concat(line.about().customer().stream(), theirs.stream())
                    .distinct()
                    .forEach(it -> concerned.add(new Concerned(it, line)));
        }
        if (concerned.isEmpty()) {
            return;
        }
        writes.add(
                """
                insert into interactions.of_customers (customer_id, at, interaction_id,
                    case_reference)
                select customer::uuid, at::timestamptz, id::uuid, nullif(reference, '')
                from unnest(?, ?, ?, ?) as line (customer, at, id, reference)
                on conflict do nothing
                """,
                concerned.stream().map(it -> it.customer().toString()).toList(),
                concerned.stream().map(it -> it.line().at().toString()).toList(),
                concerned.stream().map(it -> id(it.line()).toString()).toList(),
                concerned.stream().map(it -> reference(it.line())).toList());
    }

    private record Concerned(CustomerId customer, NewInteraction line) {}

    void concerns(CustomerId customer, Reference caseReference) {
        writes.add(
                """
                insert into interactions.of_customers (customer_id, at, interaction_id,
                    case_reference)
                select ?, i.at, i.interaction_id, i.case_reference
                from interactions.interactions i
                where i.case_reference = ?
                on conflict do nothing
                """,
                customer.value(),
                caseReference);
    }

    void concernsNoMore(CustomerId customer, Reference caseReference) {
        writes.add(
                """
                delete from interactions.of_customers
                where customer_id = ? and case_reference = ?
                """,
                customer.value(),
                caseReference);
    }

    private void addWords(NewInteraction it) {
        if (it.told().words().isEmpty()) {
            return;
        }
        var key = sealing.newKey();
        writes.add(
                """
                insert into interactions.words (interaction_id, case_reference, key, words)
                values (?, nullif(?, ''), ?, ?)
                on conflict do nothing
                """,
                id(it),
                reference(it),
                key,
                sealing.seal(key, WORDS, it.told().words().get()));
    }

    private static List<String> each(List<NewInteraction> lines, Function<NewInteraction, ?> part) {
        return lines.stream().map(part).map(String::valueOf).toList();
    }

    private static String reference(NewInteraction it) {
        return it.about().caseReference().map(Reference::text).orElse("");
    }

    // The same occasion is the same line, on whichever node it is heard again.
    private static UUID id(NewInteraction it) {
        return UUID.nameUUIDFromBytes(it.occasion().getBytes(StandardCharsets.UTF_8));
    }

    /** On which property's page each of these cases stands, as its first line said. */
    Map<Reference, Optional<Uprn>> properties(Collection<Reference> cases) {
        var found = new HashMap<Reference, Optional<Uprn>>();
        database.sql(
                        """
                        select case_reference, max(property) as property
                        from interactions.interactions
                        where case_reference = any(?)
                        group by case_reference
                        """)
                .param(cases.stream().map(Reference::text).toArray(String[]::new))
                .query(
                        (row, n) ->
                                found.put(
                                        new Reference(row.getString("case_reference")), uprn(row)))
                .list();
        return found;
    }

    List<Interaction> of(Reference caseReference, Cursor before, int count) {
        return database.sql(LINE + "where i.case_reference = ?\n" + OLDER)
                .param(caseReference.text())
                .param(Sql.value(before.at()))
                .param(before.id())
                .param(count)
                .query(this::line)
                .list();
    }

    List<Interaction> at(Uprn property, Cursor before, int count) {
        return database.sql(LINE + "where i.property = ?\n" + OLDER)
                .param(property.number())
                .param(Sql.value(before.at()))
                .param(before.id())
                .param(count)
                .query(this::line)
                .list();
    }

    List<Interaction> ofContact(String contact, Cursor before, int count) {
        return database.sql(
                        LINE
                                + """
                                join (
                                    select interaction_id
                                    from interactions.contact_points
                                    where contact = ? and (at, interaction_id) < (?, ?)
                                    order by at desc, interaction_id desc
                                    limit ?
                                ) theirs on theirs.interaction_id = i.interaction_id
                                order by i.at desc, i.interaction_id desc
                                """)
                .param(contact)
                .param(Sql.value(before.at()))
                .param(before.id())
                .param(count)
                .query(this::line)
                .list();
    }

    void forget(List<String> cases) {
        for (var table : List.of("interactions.words", "interactions.contact_points")) {
            writes.add("delete from " + table + " where case_reference = any(?)", cases);
        }
    }

    void forgetOutsideCases(UUID[] customers) {
        for (var table : List.of("interactions.words", "interactions.contact_points")) {
            database.sql(
                            "delete from "
                                    + table
                                    + """
                                     where interaction_id in (
                                        select interaction_id from interactions.of_customers
                                        where customer_id = any(?) and case_reference is null)
                                    """)
                    .param(customers)
                    .update();
        }
    }

    Interaction line(ResultSet row, int n) throws SQLException {
        var key = row.getBytes("key");
        return new Interaction(
                row.getObject("interaction_id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("channel"),
                Way.read(row.getString("way")),
                row.getString("says"),
                new About(
                        Optional.ofNullable(row.getString("service")),
                        Optional.ofNullable(row.getString("case_reference")).map(Reference::new),
                        uprn(row)),
                key == null
                        ? Optional.empty()
                        : Optional.of(sealing.open(key, WORDS, row.getBytes("words"))),
                Optional.ofNullable(row.getString("staff")));
    }

    private static Optional<Uprn> uprn(ResultSet row) throws SQLException {
        var number = row.getObject("property", Long.class);
        return Optional.ofNullable(number).map(Uprn::new);
    }
}
