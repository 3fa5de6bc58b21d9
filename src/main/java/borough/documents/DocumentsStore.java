package borough.documents;

import borough.data.Sealing;
import borough.data.Sql;
import borough.data.Writes;
import borough.vocabulary.KeptFile;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files and their pieces, sealed. */
@Component
class DocumentsStore {
    private static final int PIECE_BYTES = 512 * 1024;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    DocumentsStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    /** A file to be kept: as it is known, for whom, and what is in it. */
    record Keeping(
            KeptFile file, Owner owner, String question, Inside inside, Instant at, String by) {
        /** The bytes that are kept, their media type and hash, and a preview where there is one. */
        record Inside(String mediaType, byte[] bytes, String hash, byte @Nullable [] preview) {}
    }

    void add(Keeping it) {
        var id = UUID.fromString(it.file().id());
        var key = sealing.newKey();
        var preview = it.inside().preview();
        writes.add(
                """
                insert into documents.files (file_id, owner, question, kind, media_type, size,
                    hash, name, preview, sealing_key, kept_at, kept_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                it.owner().text(),
                it.question(),
                it.file().kind(),
                it.inside().mediaType(),
                (int) it.file().size(),
                it.inside().hash(),
                sealing.seal(key, place(id, "name"), it.file().name()),
                preview == null ? null : sealing.sealBytes(key, place(id, "preview"), preview),
                key,
                it.at(),
                it.by());
        addPieces(id, key, it.inside().bytes());
    }

    // Sent one by one, so that no second copy of a large file waits in memory.
    private void addPieces(UUID id, byte[] key, byte[] bytes) {
        int position = 0;
        for (int from = 0; from < bytes.length; from += PIECE_BYTES) {
            var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE_BYTES));
            writes.add(
                    "insert into documents.pieces (file_id, position, bytes) values (?, ?, ?)",
                    id,
                    position,
                    sealing.sealBytes(key, place(id, "piece " + position), piece));
            writes.send();
            position++;
        }
    }

    // A piece opens only as itself: not as another one, nor as one of another file.
    static String place(UUID id, String what) {
        return "documents " + id + " " + what;
    }

    int count(Owner owner) {
        return database.sql("select count(*) from documents.files where owner = ?")
                .param(owner.text())
                .query(Integer.class)
                .single();
    }

    /** A few of each owner from its own index, and of these the newest. */
    List<Documents.Listed> newest(Collection<Owner> owners, int most) {
        return database.sql(
                        """
                        select theirs.*
                        from unnest(?) as wanted (owner)
                        cross join lateral (
                            select f.file_id, f.kind, f.size, f.name, f.sealing_key, f.owner,
                                f.question, f.kept_at
                            from documents.files f
                            where f.owner = wanted.owner
                            order by f.kept_at desc
                            limit ?
                        ) theirs
                        order by theirs.kept_at desc, theirs.file_id
                        limit ?
                        """)
                .param(owners.stream().map(Owner::text).toArray(String[]::new))
                .param(most)
                .param(most)
                .query(
                        (row, n) ->
                                new Documents.Listed(
                                        Owner.read(row.getString("owner")),
                                        row.getString("question"),
                                        file(row, n),
                                        Sql.instant(row, "kept_at")))
                .list();
    }

    /** Those of these that belong to this owner. */
    List<KeptFile> of(Owner owner, Collection<UUID> ids) {
        return database.sql(
                        """
                        select file_id, kind, size, name, sealing_key
                        from documents.files
                        where owner = ? and file_id = any (?)
                        """)
                .param(owner.text())
                .param(ids.toArray(UUID[]::new))
                .query(this::file)
                .list();
    }

    List<KeptFile> at(Owner owner, String question) {
        return database.sql(
                        """
                        select file_id, kind, size, name, sealing_key
                        from documents.files
                        where owner = ? and question = ?
                        order by kept_at, file_id
                        """)
                .param(owner.text())
                .param(question)
                .query(this::file)
                .list();
    }

    List<KeptFile> find(Collection<UUID> ids) {
        return database.sql(
                        """
                        select file_id, kind, size, name, sealing_key
                        from documents.files
                        where file_id = any (?)
                        """)
                .param(ids.toArray(UUID[]::new))
                .query(this::file)
                .list();
    }

    private KeptFile file(ResultSet row, int n) throws SQLException {
        var id = row.getObject("file_id", UUID.class);
        return new KeptFile(
                id.toString(),
                sealing.open(row.getBytes("sealing_key"), place(id, "name"), row.getBytes("name")),
                row.getString("kind"),
                row.getInt("size"));
    }

    Optional<Content> open(UUID id) {
        var pieces =
                database.sql(
                                """
                                select f.file_id, f.kind, f.size, f.name, f.sealing_key,
                                    f.media_type, p.position, p.bytes
                                from documents.files f
                                join documents.pieces p on p.council_id = f.council_id
                                    and p.file_id = f.file_id
                                where f.file_id = ?
                                order by p.position
                                """)
                        .param(id)
                        .query(this::piece)
                        .list();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var first = pieces.getFirst();
        var all = new ByteArrayOutputStream((int) first.file().size());
        pieces.forEach(it -> all.writeBytes(it.bytes()));
        return Optional.of(new Content(first.file(), first.mediaType(), all.toByteArray()));
    }

    private Content piece(ResultSet row, int n) throws SQLException {
        var file = file(row, n);
        var place = place(UUID.fromString(file.id()), "piece " + row.getInt("position"));
        return new Content(
                file,
                row.getString("media_type"),
                sealing.openBytes(row.getBytes("sealing_key"), place, row.getBytes("bytes")));
    }

    Optional<Content> preview(UUID id) {
        return database.sql(
                        """
                        select file_id, kind, size, name, sealing_key, media_type, preview
                        from documents.files
                        where file_id = ? and preview is not null
                        """)
                .param(id)
                .query(
                        (row, n) ->
                                new Content(
                                        file(row, n),
                                        row.getString("media_type"),
                                        sealing.openBytes(
                                                row.getBytes("sealing_key"),
                                                place(id, "preview"),
                                                row.getBytes("preview"))))
                .optional();
    }

    void handOn(Owner from, Owner to, Collection<UUID> ids) {
        writes.add(
                """
                update documents.files set owner = ?
                where owner = ? and file_id = any (?::uuid[])
                """,
                to.text(),
                from.text(),
                ids);
    }

    void forget(Collection<Owner> owners) {
        writes.add(
                "delete from documents.files where owner = any (?)",
                owners.stream().map(Owner::text).toList());
    }

    // What begins with a word and a colon lies in one stretch of the index.
    void forgetRounds(Instant before) {
        writes.add(
                """
                delete from documents.files
                where owner >= 'round:' and owner < 'round;' and kept_at < ?
                """,
                before);
    }

    void drop(Collection<UUID> ids) {
        writes.add("delete from documents.files where file_id = any (?::uuid[])", ids);
    }

    void forgetOthers(Owner owner, String question, Collection<UUID> kept) {
        writes.add(
                """
                delete from documents.files
                where owner = ? and question = ? and not file_id = any (?::uuid[])
                """,
                owner.text(),
                question,
                kept);
    }
}
