package borough.catalogue;

import borough.catalogue.Catalogue.Front;
import borough.catalogue.Catalogue.Listed;
import borough.data.Sql;
import borough.data.Writes;
import borough.reading.Texts;
import borough.services.Service.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts of services by their hash, what was decided about each, and what is planned. */
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

    /** What is live, by slug. The order of decisions counts, not what the clock said. */
    Map<String, Listed> live() {
        var live = new LinkedHashMap<String, Listed>();
        database.sql(
                        """
                        select t.slug, t.hash, t.title, t.about, t.area, t.owner, t.channels
                        from (
                            select distinct on (slug) slug, hash, what
                            from catalogue.versions
                            where what in ('published', 'rolled back', 'withdrawn')
                            order by slug, entry desc
                        ) v
                        join catalogue.texts t on t.hash = v.hash
                        where v.what <> 'withdrawn'
                        order by t.slug
                        """)
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

    /** Whether nothing was ever decided in this council. */
    boolean isNew() {
        return database.sql("select 1 from catalogue.versions limit 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** The last decision about each service, by slug. */
    Map<String, Version> last() {
        var last = new LinkedHashMap<String, Version>();
        database.sql(
                        """
                        select distinct on (slug) slug, hash, since, what, by, why
                        from catalogue.versions
                        order by slug, entry desc
                        """)
                .query(CatalogueStore::version)
                .list()
                .forEach(it -> last.put(it.slug(), it));
        return last;
    }

    List<Version> history(String slug) {
        return database.sql(
                        """
                        select slug, hash, since, what, by, why
                        from catalogue.versions
                        where slug = ?
                        order by entry desc
                        """)
                .param(slug)
                .query(CatalogueStore::version)
                .list();
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                row.getString("slug"),
                row.getString("hash"),
                Sql.instant(row, "since"),
                new Version.Deed(
                        Version.What.of(row.getString("what")),
                        row.getString("by"),
                        row.getString("why")));
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

    private static final String ADD =
            """
            insert into catalogue.versions (slug, since, entry, hash, what, by, why)
            select ?, ?, coalesce(max(entry), 0) + 1, ?, ?, ?, ?
            from catalogue.versions
            where slug = ?
            on conflict do nothing
            """;

    /**
     * For the files: two nodes that read the same text at once both add it; one changes nothing.
     */
    void addUnlessThere(Version version) {
        writes.add(ADD, values(version));
    }

    /** For a person or the clock: whoever comes second is told so. */
    void add(Version version) {
        writes.addExactly(1, ADD, values(version));
    }

    private static Object[] values(Version it) {
        return new Object[] {
            it.slug(),
            it.since(),
            it.hash(),
            it.deed().what().word(),
            it.deed().by(),
            it.deed().why(),
            it.slug()
        };
    }
}
