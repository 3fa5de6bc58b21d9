package borough.council;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.data.Sql;
import borough.data.Writes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of the council's structure, and the check that somebody can still look after it. */
@Component
class ChangesStore {
    private static final int SHOWN = 50;
    private static final Set<String> RIGHTS = Set.of("May", "Teams", "Works here");

    private final JdbcClient database;
    private final Writes writes;
    private final Audit audit;

    ChangesStore(JdbcClient database, Writes writes, Audit audit) {
        this.database = database;
        this.writes = writes;
        this.audit = audit;
    }

    /** Makes administrators of one council wait for each other until the transaction ends. */
    void waitForOthers() {
        database.sql("select council_id from council.profiles for update").query().listOfRows();
    }

    int administrators() {
        return database.sql(
                        """
                        select count(distinct p.person_id)::int
                        from council.people p
                        join council.memberships m using (council_id, person_id)
                        join council.teams t on t.council_id = m.council_id and t.slug = m.team
                        where p.active and 'administer' = any(t.duties)
                        """)
                .query(Integer.class)
                .single();
    }

    void add(Subject subject, SignedIn by, Instant at, Field field) {
        writes.add(
                """
                insert into council.changes
                    (change_id, subject, made_at, person_id, person_name, what, before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                subject.text(),
                at,
                by.person(),
                by.name(),
                field.what(),
                field.before(),
                field.after());
        audit.write(entry(subject, by, field));
    }

    private static NewEntry entry(Subject subject, SignedIn by, Field field) {
        return new NewEntry(
                        Actor.staff(by.person(), by.name()),
                        field.isOfRights(subject) ? NewEntry.Kind.PERMISSION : NewEntry.Kind.CHANGE,
                        "Changed the council: " + field.what(),
                        new About("structure", subject.text()))
                .saying("before", Objects.requireNonNullElse(field.before(), ""))
                .saying("after", Objects.requireNonNullElse(field.after(), ""));
    }

    /** One value that may have changed. */
    record Field(String what, @Nullable String before, @Nullable String after) {
        boolean isChanged() {
            return !Objects.equals(before, after);
        }

        // Teams say what their members may do, and roles what a team may decide.
        boolean isOfRights(Subject subject) {
            return subject.equals(Subject.roles()) || RIGHTS.contains(what);
        }
    }

    List<Change> of(Subject subject) {
        return database.sql(
                        """
                        select made_at, person_name, what, before, after
                        from council.changes
                        where subject = ?
                        order by made_at desc
                        limit ?
                        """)
                .param(subject.text())
                .param(SHOWN)
                .query(
                        (row, n) ->
                                new Change(
                                        Sql.instant(row, "made_at"),
                                        row.getString("person_name"),
                                        row.getString("what"),
                                        row.getString("before"),
                                        row.getString("after")))
                .list();
    }
}
