package borough.journeys;

import borough.Browser;
import borough.Town;
import borough.catalogue.Catalogue;
import borough.data.Tenancy;
import borough.messages.Messages;
import borough.values.CouncilId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A council that offers a service of a test's own, and those who walk through it. */
final class Offered {
    static final String SLUG = "ask-for-a-thing";
    private static final Pattern LINK = Pattern.compile("http\\S+(/saved/\\S+)");

    private final CouncilId council = Town.council(true);

    Offered(String text) {
        publish(text);
    }

    CouncilId council() {
        return council;
    }

    Browser somebody() {
        return new Browser(council);
    }

    /** Puts a text live, as the catalogue does with a file. */
    void publish(String text) {
        var hash = hash(text);
        Town.run(
                council,
                () -> {
                    var database = Town.bean(JdbcClient.class);
                    database.sql(
                                    """
                                    insert into catalogue.texts (slug, hash, file, text,
                                        overlay_file, overlay, title, about, area, owner, channels)
                                    values (?, ?, 'a test', ?, '', '', ?, 'About it.', 'a', 'waste',
                                        array['web', 'phone', 'kiosk'])
                                    """)
                            .params(SLUG, hash, text, "Ask for a thing")
                            .update();
                    database.sql(
                                    """
                                    insert into catalogue.versions (slug, entry, since, hash, by)
                                    select ?, count(*) + 1, now() - interval '100 years', ?, 'a test'
                                    from catalogue.versions where slug = ?
                                    """)
                            .params(SLUG, hash, SLUG)
                            .update();
                });
        forget();
    }

    /** Takes the service back. */
    void withdraw() {
        try (var owner = Town.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "select set_config('app.council', '%d', false)".formatted(council.number()));
            statement.execute("delete from catalogue.versions where slug = '" + SLUG + "'");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        forget();
    }

    private void forget() {
        Tenancy.run(council, () -> Town.bean(Catalogue.class).readFiles());
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Presses "Start now". */
    Browser.Page begin(Browser somebody) {
        var start = somebody.open("/services/" + SLUG);
        return somebody.press(start, "main form", Map.of());
    }

    /** Answers the question of a page, as its form does. */
    static Browser.Page answer(Browser somebody, Browser.Page page, String value) {
        var field = page.path().replaceFirst(".*/", "");
        return somebody.press(page, "main form", Map.of(field, value));
    }

    /** What was told, newest first. */
    List<String> told() {
        Town.sweep();
        return Town.in(
                council,
                () ->
                        Town.bean(Messages.class).recent("").items().stream()
                                .map(it -> it.contents().subject() + "\n" + it.contents().text())
                                .toList());
    }

    /** The path of the link in a message. */
    static String link(String message) {
        var found = LINK.matcher(message);
        if (!found.find()) {
            throw new AssertionError("No link in " + message);
        }
        return found.group(1);
    }

    /** What happened in this council's journeys, first things first. */
    List<Map<String, Object>> events() {
        Town.sweep();
        return Town.in(
                council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        """
                                        select * from journeys.published_events
                                        order by at, kind
                                        """)
                                .query()
                                .listOfRows());
    }
}
