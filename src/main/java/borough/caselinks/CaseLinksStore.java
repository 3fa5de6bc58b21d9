package borough.caselinks;

import borough.data.Writes;
import borough.values.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases belong together. */
@Component
class CaseLinksStore {
    private final JdbcClient database;
    private final Writes writes;

    CaseLinksStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    void link(Reference from, Reference to, CaseLinks.Kind kind, Instant at, String who) {
        writes.add(
                """
                insert into casework.links (reference, other, kind, made_at, who)
                values (?, ?, ?, ?, ?)
                on conflict (council_id, reference, other)
                    do update set kind = excluded.kind, made_at = excluded.made_at,
                        who = excluded.who
                """,
                from,
                to,
                kind.word(),
                at,
                who);
    }

    void unlink(Reference one, Reference other) {
        writes.add(
                """
                delete from casework.links
                where (reference = ? and other = ?) or (reference = ? and other = ?)
                """,
                one,
                other,
                other,
                one);
    }

    /** A link as it was made, from the one to the other. */
    record Row(Reference from, Reference to, CaseLinks.Kind kind) {}

    /** The links of a case both ways, the oldest first. */
    List<Row> links(Reference reference, int count) {
        return database.sql(
                        """
                        select both_ways.* from (
                            (select reference, other, kind, made_at from casework.links
                            where reference = ? order by made_at limit ?)
                            union
                            (select reference, other, kind, made_at from casework.links
                            where other = ? order by made_at limit ?)
                        ) as both_ways
                        order by made_at, reference, other
                        """)
                .param(reference.text())
                .param(count)
                .param(reference.text())
                .param(count)
                .query(
                        (row, n) ->
                                new Row(
                                        new Reference(row.getString("reference")),
                                        new Reference(row.getString("other")),
                                        CaseLinks.Kind.read(row.getString("kind"))))
                .list();
    }

    /** The case that this one is a duplicate of. */
    Optional<Reference> keptFor(Reference duplicate) {
        return database.sql("select other from casework.links where reference = ? and kind = ?")
                .param(duplicate.text())
                .param(CaseLinks.Kind.DUPLICATE.word())
                .query((row, n) -> new Reference(row.getString(1)))
                .optional();
    }

    /** Its duplicates, in the order of their references. */
    List<Reference> duplicatesOf(Reference kept, String after, int count) {
        return database.sql(
                        """
                        select reference from casework.links
                        where other = ? and kind = 'duplicate' and reference > ?
                        order by reference
                        limit ?
                        """)
                .param(kept.text())
                .param(after)
                .param(count)
                .query((row, n) -> new Reference(row.getString(1)))
                .list();
    }

    /** What was joined to the one is now joined to the other. */
    void moveDuplicates(Reference from, Reference to) {
        writes.add(
                """
                update casework.links as l set other = ?
                where other = ? and kind = 'duplicate'
                    and not exists (
                        select from casework.links o
                        where o.reference = l.reference and o.other = ?)
                """,
                to,
                from,
                to);
    }

    /** A duplicate that is none any more is related to the other still. */
    void relate(Reference duplicate) {
        writes.add(
                """
                update casework.links set kind = 'related'
                where reference = ? and kind = 'duplicate'
                """,
                duplicate);
    }
}
