package borough.backup;

import borough.postgres.CannotGoOn;
import borough.postgres.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts on each council's audit that its data is taken out into a file. */
public final class OnRecord {
    private OnRecord() {}

    /** Says so of this council, or of all; before it is done, so that the file has it too. */
    public static void write(Database database, Optional<String> slug) {
        try (var owner = database.openAsOwner()) {
            owner.setAutoCommit(false);
            // A database of an older Borough has no audit yet.
            if (hasAudit(owner)) {
                for (var council : councils(owner, slug)) {
                    write(owner, council);
                }
                owner.commit();
            }
        } catch (SQLException fault) {
            throw new CannotGoOn(
                    "The backup could not be put on record: " + fault.getMessage(), fault);
        }
    }

    private static List<Integer> councils(Connection owner, Optional<String> slug)
            throws SQLException {
        try (var statement =
                owner.prepareStatement(
                        "select council_id from data.councils where ? in ('', slug)")) {
            statement.setString(1, slug.orElse(""));
            var all = new ArrayList<Integer>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    all.add(found.getInt(1));
                }
            }
            return all;
        }
    }

    private static boolean hasAudit(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var found = statement.executeQuery("select to_regclass('audit.entries')")) {
            return found.next() && found.getString(1) != null;
        }
    }

    private static void write(Connection owner, int council) throws SQLException {
        Content.bind(owner, council);
        try (var statement = owner.createStatement()) {
            statement.executeUpdate(
                    """
                    with added as (
                        insert into audit.entries (entry_id, at, who_kind, who_id, who, kind, what,
                            about, about_id)
                        values (gen_random_uuid(), now(), 'program', '', 'The command line',
                            'export', 'Took a backup of all data', 'council', '')
                        returning entry_id)
                    insert into audit.waiting (entry_id) select entry_id from added
                    """);
        }
    }
}
