package borough.casebook;

import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.services.Privacy.Seen;
import borough.values.Reference;
import borough.values.Uprn;
import borough.vocabulary.MapPin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book itself: cases, their parts and what happened to them, in the database. */
@Component
public class CasesStore implements Book {
    static final String SEALED = "cases.contents";
    private static final String CASE = "select " + CaseRows.COLUMNS + " from cases.cases\n";
    private static final String ROW =
            "select "
                    + CaseRows.COLUMNS
                    + """
            , contents, sealing_key, events, struck, timer, starter, starter_part
            from cases.cases
            where sealing_key is not null
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;
    private final PartsStore parts;
    private final EventsStore events;

    CasesStore(
            JdbcClient database,
            Writes writes,
            Sealing sealing,
            PartsStore parts,
            EventsStore events) {
        this.database = database;
        this.events = events;
        this.parts = parts;
        this.writes = writes;
        this.sealing = sealing;
    }

    public Optional<Case> find(Reference reference) {
        return database.sql(CASE + "where reference = ?")
                .param(reference.text())
                .query(CaseRows::read)
                .optional();
    }

    public List<Case> latest(int count) {
        return database.sql(
                        CASE + "where seen_by = '{}' order by opened_at desc, reference limit ?")
                .param(count)
                .query(CaseRows::read)
                .list();
    }

    public List<Case> at(Uprn property, int count) {
        return database.sql(
                        CASE
                                + """
                                where property = ? and seen_by = '{}'
                                order by opened_at desc, reference
                                limit ?
                                """)
                .param(property.number())
                .param(count)
                .query(CaseRows::read)
                .list();
    }

    /** Holds the case until the end of the transaction, so that two never move it at once. */
    public Optional<Row> hold(Reference reference) {
        return row(reference, "for update");
    }

    /** Holds several, those that are there. */
    public List<Row> hold(Collection<Reference> references) {
        return rows(references, "order by reference for update");
    }

    /**
     * Sends what one move writes before the next begins: the database knows the statements of one
     * move by heart, and those of many together never.
     */
    public void send() {
        writes.send();
    }

    /** The same for looking only. */
    public Optional<Row> look(Reference reference) {
        return row(reference, "");
    }

    public List<Row> look(Collection<Reference> references) {
        return rows(references, "");
    }

    // Of one case by its own statement: how many an array holds the database plans for anew each
    // time.
    private Optional<Row> row(Reference reference, String lock) {
        return database.sql(ROW + "and reference = ?\n" + lock)
                .param(reference.text())
                .query((row, n) -> new Row(CaseRows.read(row, n), inside(row)))
                .optional();
    }

    private List<Row> rows(Collection<Reference> references, String lock) {
        return database.sql(ROW + "and reference = any(?)\n" + lock)
                .param(references.stream().map(Reference::text).toArray(String[]::new))
                .query((row, n) -> new Row(CaseRows.read(row, n), inside(row)))
                .list();
    }

    private Inside inside(ResultSet row) throws SQLException {
        var key = row.getBytes("sealing_key");
        return new Inside(
                sealing.open(key, SEALED, row.getBytes("contents")),
                key,
                row.getInt("events"),
                Set.copyOf(Sql.texts(row, "struck")),
                Optional.ofNullable(row.getString("timer")),
                starter(row));
    }

    private static Optional<Starter> starter(ResultSet row) throws SQLException {
        var part = Optional.ofNullable(row.getString("starter_part")).orElse("");
        return Optional.ofNullable(row.getString("starter"))
                .map(it -> new Starter(new Reference(it), part));
    }

    public boolean hasHeard(Reference reference, String occasion) {
        return events.hasHeard(reference, occasion);
    }

    public List<Event> events(Reference reference, byte[] key) {
        return events.of(reference, key);
    }

    /** What was said in an event, under the key of its case. */
    public Map<String, String> said(byte[] key, byte[] sealed) {
        return events.open(key, sealed);
    }

    @Override
    public byte[] newKey() {
        return sealing.newKey();
    }

    // Written once, where its first stage left it: a row written and then moved would stand in
    // every index twice.
    @Override
    public void open(Case it, Waits waits, Inside inside, List<Event> happened, Seen seen) {
        writes.add(
                """
                insert into cases.cases (reference, service, version, title, place, property,
                    channel, stage, stage_since, opened_at, due_at, target_at, timer_at, timer,
                    struck, priority, team, outcome, closed_at, events, seen_by, hidden_from,
                    starter, starter_part, sealing_key, contents)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?)
                """,
                it.reference(),
                it.about().service(),
                it.about().version(),
                it.about().title(),
                it.about().place(),
                it.about().property().orElse(null),
                it.about().channel(),
                it.where().stage(),
                it.where().since(),
                it.openedAt(),
                it.where().dueAt().orElse(null),
                waits.target().orElse(null),
                waits.until().orElse(null),
                inside.timer().orElse(null),
                inside.struck(),
                waits.priority().orElse(null),
                it.where().team().orElse(null),
                it.outcome().map(Case.Outcome::word).orElse(null),
                it.outcome().map(Case.Outcome::at).orElse(null),
                inside.events() + happened.size(),
                seen.by(),
                seen.hiddenFrom(),
                inside.starter().map(Starter::reference).orElse(null),
                inside.starter().map(Starter::part).orElse(null),
                inside.key(),
                sealing.seal(inside.key(), SEALED, inside.contents()));
        writeWith(it, waits, inside, happened);
    }

    private void writeWith(Case it, Waits waits, Inside inside, List<Event> happened) {
        parts.write(it.reference(), waits.parts());
        events.add(it.reference(), inside.key(), happened);
    }

    @Override
    public void pin(Case it, MapPin pin) {
        writes.add(
                """
                insert into cases.pins (reference, service, easting, northing)
                values (?, ?, ?, ?)
                on conflict do nothing
                """,
                it.reference(),
                it.about().service(),
                pin.easting(),
                pin.northing());
    }

    @Override
    public void move(Case to, Waits waits, Inside inside, List<Event> happened) {
        writes.addExactly(
                1,
                """
                update cases.cases
                set stage = ?, stage_since = ?, due_at = ?, target_at = ?, timer_at = ?, timer = ?,
                    struck = ?, priority = ?, team = ?, outcome = ?, closed_at = ?, events = ?,
                    contents = ?, held_by = case when team = ? then held_by end,
                    held_since = case when team = ? then held_since end
                where reference = ?
                """,
                to.where().stage(),
                to.where().since(),
                to.where().dueAt().orElse(null),
                waits.target().orElse(null),
                waits.until().orElse(null),
                inside.timer().orElse(null),
                inside.struck(),
                waits.priority().orElse(null),
                to.where().team().orElse(null),
                to.outcome().map(Case.Outcome::word).orElse(null),
                to.outcome().map(Case.Outcome::at).orElse(null),
                inside.events() + happened.size(),
                sealing.seal(inside.key(), SEALED, inside.contents()),
                // Whoever holds it does so for their team: with another it begins with nobody.
                to.where().team().orElse(null),
                to.where().team().orElse(null),
                to.reference());
        writeWith(to, waits, inside, happened);
    }

    @Override
    public void note(Reference reference, Inside inside, List<Event> happened) {
        writes.addExactly(
                1,
                "update cases.cases set events = ? where reference = ?",
                inside.events() + happened.size(),
                reference);
        events.add(reference, inside.key(), happened);
    }

    public List<PartAt> parts(Reference reference) {
        return parts.of(reference);
    }

    /** The versions of services that open cases began with. */
    public List<String> versionsOfOpenCases() {
        return database.sql("select distinct version from cases.cases where closed_at is null")
                .query(String.class)
                .list();
    }

    /** Whether this happened by this person since then. */
    public boolean hasHappened(Reference reference, String what, String who, Instant since) {
        return events.hasHappened(reference, what, who, since);
    }

    /** The stages it was in, the first first. */
    public List<String> been(Reference reference) {
        return events.been(reference);
    }

    /** Those of these that somebody by these names may see. */
    public List<Case> find(Collection<Reference> references, Collection<String> names) {
        return database.sql(CASE + "where reference = any(?) and " + CaseRows.SEEN)
                .param(references.stream().map(Reference::text).toArray(String[]::new))
                .param(names.toArray(String[]::new))
                .query(CaseRows::read)
                .list();
    }
}
