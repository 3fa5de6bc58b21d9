package borough.interactions;

import borough.customers.CustomerId;
import borough.data.Cursor;
import borough.data.Sql;
import borough.values.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of customers, newest first. */
@Component
class CustomerTimelinesStore {
    private static final String LOCK =
            "hashtext('interactions.of_customers'),"
                    + " hashtext(current_setting('app.council') || ' ' || it))";

    private final JdbcClient database;
    private final InteractionsStore lines;

    CustomerTimelinesStore(JdbcClient database, InteractionsStore lines) {
        this.database = database;
        this.lines = lines;
    }

    /** Each record's newest lines, and of these the newest. */
    List<Interaction> of(List<CustomerId> records, SoughtLines sought, Cursor before, int count) {
        var values = new ArrayList<Object>();
        values.add(records.stream().map(CustomerId::value).toArray(UUID[]::new));
        values.add(Sql.value(before.at()));
        values.add(before.id());
        var where = new StringBuilder();
        seen(sought, where, values);
        looksLike(sought, where, values);
        values.add(count);
        values.add(count);
        return database.sql(InteractionsStore.LINE + theirs(sought, where))
                .params(values)
                .query(lines::line)
                .list();
    }

    // What is looked for stands in the lines themselves; else the index alone is walked.
    private static String theirs(SoughtLines sought, StringBuilder where) {
        var join = "join interactions.interactions l on l.interaction_id = o.interaction_id\n";
        return """
                join (
                    select distinct theirs.interaction_id
                    from unnest(?::uuid[]) as record (customer_id)
                    cross join lateral (
                        select o.interaction_id
                        from interactions.of_customers o
                """
                + (sought.isEverything() ? "" : join)
                + """
                where o.customer_id = record.customer_id
                    and (o.at, o.interaction_id) < (?, ?)
                """
                + where
                + """
                        order by o.at desc, o.interaction_id desc
                        limit ?
                    ) theirs
                ) theirs on theirs.interaction_id = i.interaction_id
                order by i.at desc, i.interaction_id desc
                limit ?
                """;
    }

    // A line of a case that is not among those they know of is as if it were not there.
    private static void seen(SoughtLines it, StringBuilder where, List<Object> values) {
        it.seen()
                .ifPresent(
                        cases -> {
                            where.append(
                                    "and (o.case_reference is null"
                                            + " or o.case_reference = any(?))\n");
                            values.add(texts(cases));
                        });
    }

    private static void looksLike(SoughtLines it, StringBuilder where, List<Object> values) {
        if (!it.channel().isEmpty()) {
            where.append("and l.channel = ?\n");
            values.add(it.channel());
        }
        if (!it.kind().isEmpty()) {
            where.append("and l.kind = ?\n");
            values.add(it.kind());
        }
        it.of()
                .ifPresent(
                        of -> {
                            where.append(
                                    "and (l.service = any(?)" + " or o.case_reference = any(?))\n");
                            values.add(of.services().toArray(String[]::new));
                            values.add(texts(of.cases()));
                        });
        if (!it.words().isEmpty()) {
            where.append("and strpos(lower(l.says), lower(?)) > 0\n");
            values.add(it.words());
        }
    }

    private static String[] texts(Collection<Reference> cases) {
        return cases.stream().map(Reference::text).toArray(String[]::new);
    }

    /**
     * Of these cases those whose customers nobody changes at this moment, nor will before the end
     * of this transaction. It waits for nobody, so that two that write many never wait in a ring.
     */
    List<Reference> settled(Collection<Reference> cases) {
        return database.sql(
                        "select it from unnest(?) as it where pg_try_advisory_xact_lock_shared("
                                + LOCK)
                .param(cases.stream().map(Reference::text).toArray(String[]::new))
                .query((row, n) -> new Reference(row.getString(1)))
                .list();
    }

    /** Waits for whoever changes the customers of a case now. */
    void settle(Reference caseReference) {
        lock("pg_advisory_xact_lock_shared(", caseReference);
    }

    /** Waits for those who write of a case now, and keeps others from reading whose it is. */
    void change(Reference caseReference) {
        lock("pg_advisory_xact_lock(", caseReference);
    }

    private void lock(String how, Reference caseReference) {
        database.sql("select " + how + LOCK.replace("it))", "?))"))
                .param(caseReference.text())
                .query((row, n) -> true)
                .list();
    }
}
