package borough.documents;

import borough.data.Sealing;
import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of somebody's cases, told to whom it is about. */
@Component
class HeldFilesStore {
    private final JdbcClient database;
    private final Sealing sealing;

    HeldFilesStore(JdbcClient database, Sealing sealing, Holdings holdings) {
        this.database = database;
        this.sealing = sealing;
        holdings.add(
                new Holdings.Holding(90, "files", "Files", List.of("documents.files"), this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return database.sql(
                        """
                        select file_id, owner, question, kind, size, name, sealing_key, kept_at,
                            kept_by
                        from documents.files
                        where owner = any(?)
                        order by kept_at, file_id
                        """)
                .param(
                        whose.cases().stream()
                                .map(it -> Owner.ofCase(it).text())
                                .toArray(String[]::new))
                .query((row, n) -> item(row))
                .list();
    }

    private HeldItem item(ResultSet row) throws SQLException {
        var id = row.getObject("file_id", UUID.class);
        var name =
                sealing.open(
                        row.getBytes("sealing_key"),
                        DocumentsStore.place(id, "name"),
                        row.getBytes("name"));
        return HeldItem.of(name, Sql.instant(row, "kept_at"))
                .saying("Given as", row.getString("question"))
                .saying("Kind", row.getString("kind"))
                .saying("Size in bytes", row.getString("size"))
                .saying("Given by", row.getString("kept_by"))
                .ofCase(new Reference(Owner.read(row.getString("owner")).id()))
                .others("somebody else may be seen, heard or named in it")
                .file(id.toString());
    }
}
