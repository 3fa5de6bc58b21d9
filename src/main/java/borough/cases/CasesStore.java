package borough.cases;

import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.services.Privacy.Seen;
import borough.values.Reference;
import borough.values.Uprn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases and what happened to them. */
@Component
class CasesStore implements Book {
    static final String SEALED = "cases.contents";
    static final String CASE =
            """
            select reference, service, version, title, place, property, channel, stage,
                stage_since, opened_at, due_at, team, outcome, closed_at
            from cases.cases
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

    Optional<Case> find(Reference reference) {
        return database.sql(CASE + "where reference = ?")
                .param(reference.text())
                .query(CasesStore::read)
                .optional();
    }

    List<Case> latest(int count) {
        return database.sql(
                        CASE + "where seen_by = '{}' order by opened_at desc, reference limit ?")
                .param(count)
                .query(CasesStore::read)
                .list();
    }

    List<Case> at(Uprn property, int count) {
        return database.sql(
                        CASE
                                + """
                                where property = ? and seen_by = '{}'
                                order by opened_at desc, reference
                                limit ?
                                """)
                .param(property.number())
                .param(count)
                .query(CasesStore::read)
                .list();
    }

    static Case read(ResultSet row, int n) throws SQLException {
        var property = row.getObject("property", Long.class);
        var outcome = Optional.ofNullable(row.getString("outcome"));
        var closedAt = Sql.instantIfAny(row, "closed_at");
        return new Case(
                new Reference(row.getString("reference")),
                new Case.About(
                        row.getString("service"),
                        row.getString("version"),
                        row.getString("title"),
                        row.getString("place"),
                        Optional.ofNullable(property).map(Uprn::new),
                        row.getString("channel")),
                new Case.Where(
                        row.getString("stage"),
                        Sql.instant(row, "stage_since"),
                        Sql.instantIfAny(row, "due_at"),
                        Optional.ofNullable(row.getString("team"))),
                Sql.instant(row, "opened_at"),
                outcome.map(it -> new Case.Outcome(it, closedAt.orElseThrow())));
    }

    /** A case with what lies inside it, opened. */
    record Row(Case about, Inside inside) {}

    /**
     * What is inside: its contents as JSON, the key they are sealed with, its timers, and the case
     * that began it.
     */
    record Inside(
            String contents,
            byte[] key,
            int events,
            Set<String> struck,
            Optional<String> timer,
            Optional<Starter> starter) {}

    /** Holds the case until the end of the transaction, so that two never move it at once. */
    Optional<Row> hold(Reference reference) {
        return rows(List.of(reference), "for update").stream().findFirst();
    }

    /** The same for looking only. */
    Optional<Row> look(Reference reference) {
        return look(List.of(reference)).stream().findFirst();
    }

    List<Row> look(Collection<Reference> references) {
        return rows(references, "");
    }

    private List<Row> rows(Collection<Reference> references, String lock) {
        return database.sql(
                        """
                        select reference, service, version, title, place, property, channel, stage,
                            stage_since, opened_at, due_at, team, outcome, closed_at,
                            contents, sealing_key, events, struck, timer, starter, starter_part
                        from cases.cases
                        where reference = any(?) and sealing_key is not null
                        """
                                + lock)
                .param(references.stream().map(Reference::text).toArray(String[]::new))
                .query((row, n) -> new Row(read(row, n), inside(row)))
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

    boolean hasHeard(Reference reference, String occasion) {
        return events.hasHeard(reference, occasion);
    }

    List<Event> events(Reference reference, byte[] key) {
        return events.of(reference, key);
    }

    @Override
    public byte[] add(Case it, String contents, Optional<Starter> starter, Seen seen) {
        var key = sealing.newKey();
        writes.add(
                """
                insert into cases.cases (reference, service, version, title, place, property,
                    channel, stage, stage_since, opened_at, events, seen_by, hidden_from,
                    starter, starter_part, sealing_key, contents)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
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
                seen.by(),
                seen.hiddenFrom(),
                starter.map(Starter::reference).orElse(null),
                starter.map(Starter::part).orElse(null),
                key,
                sealing.seal(key, SEALED, contents));
        return key;
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
        parts.write(to.reference(), waits.parts());
        events.add(to.reference(), inside.key(), happened);
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

    /**
     * Until when its timer waits, the priority it has, the date that its stage set itself, and the
     * parts whose place changed.
     */
    record Waits(
            Optional<Instant> until,
            Optional<String> priority,
            Optional<Instant> target,
            List<PartAt> parts) {
        static final Waits NOTHING =
                new Waits(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    List<PartAt> parts(Reference reference) {
        return parts.of(reference);
    }

    /** The versions of services that open cases began with. */
    List<String> versionsOfOpenCases() {
        return database.sql("select distinct version from cases.cases where closed_at is null")
                .query(String.class)
                .list();
    }
}
