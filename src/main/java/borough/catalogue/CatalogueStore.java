package borough.catalogue;

import borough.catalogue.Catalogue.Front;
import borough.catalogue.Catalogue.Listed;
import borough.catalogue.Catalogue.Version;
import borough.catalogue.Check.Texts;
import borough.data.Sql;
import borough.data.Writes;
import borough.services.Service.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts of services by their hash, and which was live since when. */
@Component
class CatalogueStore {
    private final JdbcClient database;
    private final Writes writes;

    /** A text with its overlay, under the hash of both. */
    record Text(Identity identity, Texts texts) {}

    CatalogueStore(JdbcClient database, Writes writes) {
        this.database = database;
        this.writes = writes;
    }

    Optional<Text> text(String hash) {
        return database.sql(
                        """
                        select slug, hash, file, text, overlay_file, overlay
                        from catalogue.texts
                        where hash = ?
                        """)
                .param(hash)
                .query(CatalogueStore::text)
                .optional();
    }

    private static Text text(ResultSet row, int n) throws SQLException {
        return new Text(
                new Identity(row.getString("slug"), row.getString("hash")),
                new Texts(
                        row.getString("file"),
                        row.getString("text"),
                        row.getString("overlay_file"),
                        row.getString("overlay")));
    }

    /** What is live at a moment, by slug. */
    Map<String, Listed> live(Instant at) {
        var live = new LinkedHashMap<String, Listed>();
        database.sql(
                        """
                        select t.slug, t.hash, t.title, t.about, t.area, t.owner, t.channels
                        from (
                            select distinct on (slug) slug, hash
                            from catalogue.versions
                            where since <= ?
                            order by slug, since desc, entry desc
                        ) v
                        join catalogue.texts t on t.hash = v.hash
                        order by t.slug
                        """)
                .param(Sql.value(at))
                .query(CatalogueStore::listed)
                .list()
                .forEach(it -> live.put(it.slug(), it));
        return live;
    }

    private static Listed listed(ResultSet row, int n) throws SQLException {
        return new Listed(
                row.getString("slug"),
                row.getString("hash"),
                new Front(
                        row.getString("title"),
                        row.getString("about"),
                        row.getString("area"),
                        row.getString("owner"),
                        Sql.texts(row, "channels")));
    }

    List<Version> history(String slug) {
        return database.sql(
                        """
                        select slug, hash, since, by
                        from catalogue.versions
                        where slug = ?
                        order by since desc, entry desc
                        """)
                .param(slug)
                .query(
                        (row, n) ->
                                new Version(
                                        row.getString("slug"),
                                        row.getString("hash"),
                                        Sql.instant(row, "since"),
                                        row.getString("by")))
                .list();
    }

    /** Whether this text was live once and a person put another in its place. */
    boolean wasPutBack(String slug, String hash) {
        return history(slug).stream()
                .findFirst()
                .filter(latest -> !latest.by().equals("the files"))
                .filter(latest -> history(slug).stream().anyMatch(it -> it.hash().equals(hash)))
                .isPresent();
    }

    void keep(Text text, Front front) {
        writes.add(
                """
                insert into catalogue.texts (
                    slug, hash, file, text, overlay_file, overlay,
                    title, about, area, owner, channels
                ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                text.identity().slug(),
                text.identity().hash(),
                text.texts().name(),
                text.texts().text(),
                text.texts().overlayName(),
                text.texts().overlay(),
                front.title(),
                front.about(),
                front.area(),
                front.owner(),
                front.channels());
    }

    // Two nodes that start together both put the same text live; the second changes nothing.
    void putLive(Version version) {
        writes.add(
                """
                insert into catalogue.versions (slug, since, entry, hash, by)
                select ?, ?, coalesce(max(entry), 0) + 1, ?, ?
                from catalogue.versions
                where slug = ?
                on conflict do nothing
                """,
                version.slug(),
                version.since(),
                version.hash(),
                version.by(),
                version.slug());
    }
}
