package borough.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Two nodes on one database, of which one is killed while cases move: nothing is lost or doubled.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(KillDrillTest.BESIDE)
class TwoNodesTest {
    private static final String HOST = "fernmoor.localhost";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FEEDBACK =
            """
            {"answers": {"kind": "a compliment", "subject": "Bins", "comment": "Well done.",
                "reply wanted": true, "email": "rowan%d@example.org"}}""";
    private static final int DECIDED = 40;
    private static final int TIMED = 60;
    private static final Duration SOON = Duration.ofSeconds(30);

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    @TempDir Path data;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
    private String token = "";

    private HttpResponse<String> send(int port, String path, String kind, String body, String key)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(SOON)
                        .header("Host", HOST)
                        .header("Content-Type", kind);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        var asked =
                body.isEmpty()
                        ? request.build()
                        : request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return client.send(asked, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> page(int port, String path) throws Exception {
        var page = send(port, path, FORM, "", "");
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        token = found.find() ? found.group(1) : token;
        return page;
    }

    private HttpResponse<String> post(int port, String path, String form) throws Exception {
        return send(port, path, FORM, form + "&_csrf=" + token, "");
    }

    /** Somebody of a small council who makes keys and decides what its service asks for. */
    private String signInAndMakeKey(int port) throws Exception {
        var people = page(port, "/sign-in/people").body();
        var person = first("(?s)value=\"([0-9a-f-]{36})\"[^<]*<[^>]*>[^<]*Morwenna Pascoe", people);
        assertThat(post(port, "/sign-in/people", "person=" + person).statusCode()).isEqualTo(303);
        page(port, "/staff/api-keys");
        var form = "name=Nodes&services=give-feedback-or-compliment";
        return first("<code[^>]*>([^<]+)</code>", post(port, "/staff/api-keys", form).body());
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private String open(int port, String key, int number) throws Exception {
        var path = "/api/services/give-feedback-or-compliment";
        var answer = send(port, path, "application/json", FEEDBACK.formatted(number), key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return first("\"reference\"\\s*:\\s*\"([^\"]+)\"", answer.body()).replace("-", "");
    }

    // As the list's own form sends it.
    private void decide(int port, String reference) throws Exception {
        var form = "case=" + reference + "&decision=answer&reason=Thank+you";
        assertThat(post(port, "/staff/work/decided", form).statusCode()).isEqualTo(303);
    }

    private Launched start(Map<String, String> environment, String... more) {
        var words = new ArrayList<>(List.of("start", "--port", "0", "--settings", "/dev/null"));
        words.addAll(List.of(more));
        return Launched.program(environment, words.toArray(String[]::new));
    }

    private Properties words() throws IOException {
        var words = new Properties();
        words.load(new StringReader(Files.readString(data.resolve("passwords"))));
        return words;
    }

    private String url() throws IOException {
        var note = Files.readAllLines(data.resolve("database/postmaster.pid"));
        return "jdbc:postgresql://127.0.0.1:" + note.get(3).strip() + "/borough";
    }

    private Map<String, String> asOutsideDatabase() throws IOException {
        return Map.of(
                "BOROUGH_DATABASE_URL", url(),
                "BOROUGH_DATABASE_OWNER_USER", "borough_owner",
                "BOROUGH_DATABASE_OWNER_PASSWORD", words().getProperty("borough_owner"),
                "BOROUGH_DATABASE_USER", "borough_app",
                "BOROUGH_DATABASE_PASSWORD", words().getProperty("borough_app"),
                "BOROUGH_MASTER_KEY", Files.readString(data.resolve("master.key")).strip());
    }

    @Test
    void what_was_acknowledged_is_there_once_told_once_and_fired_once() throws Exception {
        try (var load = start(Map.of(), "--practice", "--data", data + "")) {
            assertThat(load.exit()).as(load.said()).isZero();
        }
        try (var stays = start(Map.of(), "--empty", "--data", data + "");
                var dies = start(afterPort(stays), "--empty")) {
            var nodes = List.of(stays.port(), dies.port());
            var key = signInAndMakeKey(stays.port());
            var opened = new ArrayList<String>();
            for (int i = 0; i < DECIDED + TIMED; i++) {
                opened.add(open(nodes.get(i % 2), key, i));
            }
            var decided = opened.subList(0, DECIDED);
            var timed = opened.subList(DECIDED, opened.size());
            try (var database = database()) {
                change(database, "set timer_at = now() - interval '1 hour'", timed);
                var acknowledged = decideAll(decided, nodes, dies);
                assertThat(acknowledged).hasSizeGreaterThan(DECIDED / 2);
                awaitQuiet(database, timed);
                assertToldOnce(database, opened);
                assertWhole(database, decided, timed, acknowledged);
            }
        }
    }

    private Map<String, String> afterPort(Launched first) throws IOException {
        assertThat(first.port()).isPositive();
        return asOutsideDatabase();
    }

    /** Decides on both nodes and kills one half way; gives what was acknowledged. */
    private Set<String> decideAll(List<String> cases, List<Integer> nodes, Launched dies)
            throws Exception {
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        var all = new ArrayList<Future<?>>();
        try (var clients = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < cases.size(); i++) {
                int number = i;
                all.add(
                        clients.submit(
                                () -> {
                                    if (number == cases.size() / 2) {
                                        dies.kill();
                                    }
                                    try {
                                        decide(nodes.get(number % 2), cases.get(number));
                                        acknowledged.add(cases.get(number));
                                    } catch (IOException gone) {
                                        // Nobody knows whether it was heard.
                                    }
                                    return null;
                                }));
            }
            for (var each : all) {
                each.get();
            }
        }
        return acknowledged;
    }

    private Connection database() throws Exception {
        return DriverManager.getConnection(url(), "postgres", words().getProperty("postgres"));
    }

    private static void change(Connection database, String how, List<String> cases)
            throws SQLException {
        var sql = "update cases.cases " + how + " where reference = any(?)";
        try (var statement = database.prepareStatement(sql)) {
            statement.setArray(1, database.createArrayOf("text", cases.toArray()));
            assertThat(statement.executeUpdate()).isEqualTo(cases.size());
        }
    }

    private static long count(Connection database, String sql, Iterable<String> cases)
            throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            var all = new ArrayList<String>();
            cases.forEach(all::add);
            statement.setArray(1, database.createArrayOf("text", all.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    // What the killed node had claimed to send lies still until its claim lapses, and is known.
    private static void awaitQuiet(Connection database, List<String> timed) throws Exception {
        var until = Instant.now().plus(SOON);
        while (count(database, LEFT, timed) > 0) {
            assertThat(Instant.now()).as("much is left to do").isBefore(until);
            Thread.sleep(100);
        }
    }

    private static final String LEFT =
            """
            select (select count(*) from cases.cases
                    where reference = any(?) and timer_at < now())
                + (select count(*) from data.news)
                + (select count(*) from messages.messages where state = 'waiting')
            """;

    // The post room has each once; what the killed node was sending when it died is known unsent.
    private static void assertToldOnce(Connection database, List<String> opened)
            throws SQLException {
        assertThat(count(database, TOLD, opened)).isGreaterThanOrEqualTo(opened.size());
        assertThat(count(database, TAKEN.formatted("> 1", "true"), opened)).isZero();
        assertThat(count(database, TAKEN.formatted("<> 1", "m.state <> 'sending'"), opened))
                .isZero();
    }

    private static void assertWhole(
            Connection database, List<String> decided, List<String> timed, Set<String> heard)
            throws SQLException {
        assertThat(count(database, EVENTS.formatted("decided", "<> 1"), heard)).isZero();
        assertThat(count(database, EVENTS.formatted("decided", "> 1"), decided)).isZero();
        assertThat(count(database, CLOSED, heard)).isEqualTo(heard.size());
        assertThat(count(database, EVENTS.formatted("time came", "<> 1"), timed)).isZero();
        assertThat(count(database, TOLD, heard)).isEqualTo(2L * heard.size());
    }

    private static final String CLOSED =
            "select count(*) from cases.cases where reference = any(?) and closed_at is not null";
    private static final String EVENTS =
            """
            select count(*) from unnest(?) as one (reference)
            where (select count(*) from cases.events
                where events.reference = one.reference and what = '%s') %s
            """;
    private static final String TAKEN =
            """
            select count(*) from messages.messages m
            where case_reference = any(?)
                and (select count(*) from postroom.received
                    where received.reference = m.message_id::text) %s and %s
            """;
    private static final String TOLD =
            "select count(*) from messages.messages where case_reference = any(?)";
}
