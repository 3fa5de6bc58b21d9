package borough.letters;

import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.letters.Letter.Asked;
import borough.letters.Letter.Line;
import borough.letters.Letter.Served;
import borough.letters.Letter.State;
import borough.letters.Letter.What;
import borough.letters.Letter.Written;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters and what became of each. Whom they are to and what they say lies sealed. */
@Component
class LetterBookStore {
    static final String WRITTEN = "letters.letters.written";
    static final String SERVED = "letters.letters.served";
    private static final int OF_A_CASE = 200;
    private static final String ROW =
            """
            select l.letter_id, l.case_reference, l.action, l.name, l.kind, l.is_notice, l.state,
                l.key, l.written, l.served
            from letters.letters l
            """;

    private static final String OF_CASE =
            """
            where l.case_reference = ?
            order by l.drafted_at, l.letter_id
            limit ?
            """;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    LetterBookStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** Adds a draft, and that it was drafted; nothing where one of that name is still to go out. */
    void add(Letter it, Instant at) {
        var key = sealing.newKey();
        writes.add(
                """
                with added as (
                    insert into letters.letters (letter_id, case_reference, action, name, kind,
                        is_notice, state, key, written, drafted_at)
                    values (?, ?, ?, ?, ?, ?, 'draft', ?, ?, ?)
                    on conflict (council_id, case_reference, name)
                        where state in ('draft', 'approved') or (state = 'posted' and is_notice)
                        do nothing
                    returning letter_id
                )
                insert into letters.events (letter_id, position, at, what, who)
                select letter_id, 1, ?, 'drafted', 'Borough' from added
                """,
                it.id(),
                it.asked().reference(),
                it.asked().action(),
                it.asked().as(),
                it.kind(),
                it.isNotice(),
                key,
                sealing.seal(key, WRITTEN, Json.write(it.written())),
                at,
                at);
    }

    /** The letters of a case with all that became of them, the first drafted first. */
    List<Letter> of(Reference reference) {
        var rows =
                database.sql(ROW + OF_CASE)
                        .param(reference.text())
                        .param(OF_A_CASE)
                        .query(this::letter)
                        .list();
        if (rows.isEmpty()) {
            return rows;
        }
        var lines = lines(reference);
        return rows.stream()
                .map(it -> withLines(it, lines.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** One letter, held until the end of the transaction. */
    Letter hold(Reference reference, UUID id) {
        var it =
                database.sql(ROW + "where l.letter_id = ? and l.case_reference = ? for update")
                        .param(id)
                        .param(reference.text())
                        .query(this::letter)
                        .single();
        return withLines(it, lines(reference).getOrDefault(id, List.of()));
    }

    private Map<UUID, List<Line>> lines(Reference reference) {
        var lines = new LinkedHashMap<UUID, List<Line>>();
        database.sql(
                        """
                        select e.letter_id, e.at, e.what, e.who
                        from letters.letters l
                        join letters.events e on e.letter_id = l.letter_id
                        where l.case_reference = ?
                        order by e.letter_id, e.position
                        """)
                .param(reference.text())
                .query(
                        row -> {
                            lines.computeIfAbsent(
                                            row.getObject("letter_id", UUID.class),
                                            id -> new ArrayList<>())
                                    .add(
                                            new Line(
                                                    Sql.instant(row, "at"),
                                                    What.read(row.getString("what")),
                                                    row.getString("who")));
                        });
        return lines;
    }

    /** Where it stands now and what it says, and what was done. */
    void move(Letter it, Line line) {
        var key =
                database.sql("select key from letters.letters where letter_id = ?")
                        .param(it.id())
                        .query((row, n) -> row.getBytes(1))
                        .single();
        var served = it.served();
        writes.add(
                """
                update letters.letters set state = ?, written = ?, served = ?
                where letter_id = ?
                """,
                it.state().word(),
                sealing.seal(key, WRITTEN, Json.write(it.written())),
                served == null ? null : sealing.seal(key, SERVED, Json.write(Kept.of(served))),
                it.id());
        writes.add(
                """
                insert into letters.events (letter_id, position, at, what, who)
                select letter_id, max(position) + 1, ?, ?, ?
                from letters.events where letter_id = ? group by letter_id
                """,
                line.at(),
                line.what().word(),
                line.who(),
                it.id());
    }

    /** How a serving lies in the database. */
    record Kept(String on, String how, String to, String by) {
        static Kept of(Served it) {
            return new Kept(it.on().toString(), it.how(), it.to(), it.by());
        }

        Served served() {
            return new Served(LocalDate.parse(on), how, to, by);
        }
    }

    private Letter letter(ResultSet row, int n) throws SQLException {
        var key = row.getBytes("key");
        return new Letter(
                row.getObject("letter_id", UUID.class),
                new Asked(
                        new Reference(row.getString("case_reference")),
                        row.getString("action"),
                        row.getString("name")),
                row.getString("kind"),
                row.getBoolean("is_notice"),
                State.read(row.getString("state")),
                Json.read(sealing.open(key, WRITTEN, row.getBytes("written")), Written.class),
                served(key, row.getBytes("served")),
                List.of());
    }

    private @Nullable Served served(byte[] key, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : Json.read(sealing.open(key, SERVED, sealed), Kept.class).served();
    }

    private static Letter withLines(Letter it, List<Line> lines) {
        return new Letter(
                it.id(),
                it.asked(),
                it.kind(),
                it.isNotice(),
                it.state(),
                it.written(),
                it.served(),
                List.copyOf(lines));
    }

    void forget(List<String> cases) {
        writes.add(
                """
                update letters.letters
                set key = '', written = '', served = case when served is not null then ''::bytea end
                where case_reference = any(?)
                """,
                cases);
    }
}
