package borough.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is slow, stopped or dead, and readers that are slow: the rest goes on. */
class OverloadedTest {
    private static final String HOST = "fernmoor.localhost";
    private static final String START = "/services/give-feedback-or-compliment";
    private static final String API = "/api" + START;
    private static final Duration SOON = Duration.ofSeconds(60);

    // Two places for residents, and little patience, so that all of it takes seconds.
    private static final Map<String, String> LITTLE =
            Map.of(
                    "BOROUGH_REQUESTS_PUBLIC", "2",
                    "BOROUGH_REQUESTS_WAIT", "1",
                    "BOROUGH_DATABASE_WAIT", "2",
                    "BOROUGH_DATABASE_STATEMENT", "4",
                    "BOROUGH_LISTEN_SILENCE", "3");

    @TempDir static Path data;

    private static @Nullable Launched borough;
    private static int port;

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws IOException {
        try (var load = program("--practice")) {
            assertThat(load.exit()).as(load.said()).isZero();
        }
        borough = program("--empty");
        port = borough.port();
    }

    private static Launched program(String how) {
        return Launched.program(
                LITTLE,
                "start",
                how,
                "--port",
                "0",
                "--data",
                data + "",
                "--settings",
                "/dev/null");
    }

    @AfterAll
    static void stop() throws IOException {
        if (borough != null) {
            borough.close();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(SOON)
                .header("Host", HOST);
    }

    private CompletableFuture<HttpResponse<String>> asked(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> see(String path) {
        return asked(request(path).GET()).join();
    }

    private HttpRequest.Builder form(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    // Locks what a journey begins with, as a statement that hangs would.
    private static Connection holdingJourneys() throws Exception {
        var words = new Properties();
        words.load(new StringReader(Files.readString(data.resolve("passwords"))));
        var note = Files.readAllLines(data.resolve("database/postmaster.pid"));
        var url = "jdbc:postgresql://127.0.0.1:" + note.get(3).strip() + "/borough";
        var superuser = DriverManager.getConnection(url, "postgres", words.getProperty("postgres"));
        superuser.setAutoCommit(false);
        try (var statement = superuser.createStatement()) {
            statement.execute("lock table journeys.journeys in access exclusive mode");
        }
        return superuser;
    }

    private static String token(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("main input[name=_csrf]").val();
    }

    private HttpRequest.Builder begun(HttpResponse<String> page) {
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var typed = URLEncoder.encode("typed \"<b>by hand", StandardCharsets.UTF_8);
        return form(START, "_csrf=" + token(page) + "&said=" + typed).header("Cookie", cookie);
    }

    @Test
    void a_slow_database_takes_two_places_and_the_rest_are_told_to_come_back_with_their_answers()
            throws Exception {
        var page = see(START);
        assertThat(page.statusCode()).isEqualTo(200);
        try (var slow = holdingJourneys()) {
            var held = Stream.of(1, 2).map(any -> asked(begun(page))).toList();
            Thread.sleep(300);
            var turnedAway = asked(begun(page)).join();
            assertThat(turnedAway.statusCode()).isEqualTo(503);
            assertThat(turnedAway.headers().firstValue("Retry-After")).hasValue("5");
            assertKept(Jsoup.parse(turnedAway.body()), "We did not take what you sent just now");
            assertThat(see("/health").statusCode()).isEqualTo(200);
            assertThat(see(style(turnedAway)).statusCode()).isEqualTo(200);
            for (var each : held) {
                var answer = each.join();
                assertThat(answer.statusCode()).isEqualTo(503);
                assertKept(Jsoup.parse(answer.body()), "may not have reached us");
            }
            slow.rollback();
        }
        assertWellWithin(Duration.ofSeconds(10));
        assertThat(asked(begun(page)).join().statusCode()).isEqualTo(303);
    }

    private static void assertKept(Document page, String words) {
        assertThat(page.select("h1").text()).isEqualTo("Sorry, this service is unavailable");
        assertThat(page.text()).contains(words).contains("on the page before");
        var form = page.selectFirst("form");
        assertThat(form).isNotNull();
        assertThat(form.attr("action")).isEqualTo(START);
        assertThat(form.select("input[name=said]").val()).isEqualTo("typed \"<b>by hand");
        assertThat(form.select("input[name=_csrf]").val()).isNotBlank();
    }

    private static String style(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("link[rel=stylesheet]").attr("href");
    }

    private void assertWellWithin(Duration time) throws InterruptedException {
        var until = Instant.now().plus(time);
        while (see(START).statusCode() != 200) {
            assertThat(Instant.now()).as("not well again").isBefore(until);
            Thread.sleep(200);
        }
    }

    @Test
    void a_database_that_stands_still_is_told_of_and_all_is_well_when_it_goes_on()
            throws Exception {
        var page = see(START);
        signal("STOP");
        try {
            var form = begun(page);
            var answer = asked(form).join();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(see("/health").body()).isEqualTo("up\n");
            assertThat(see("/ready").statusCode()).isEqualTo(503);
            assertThat(see(style(answer)).statusCode()).isEqualTo(200);
        } finally {
            signal("CONT");
        }
        assertWellWithin(Duration.ofSeconds(10));
    }

    @Test
    void a_dead_database_is_told_to_people_as_a_page_and_to_programs_as_a_problem()
            throws Exception {
        var page = see(START);
        // Not by itself: its shell starts it again only when this one is dead.
        var shell = postmaster().parent().orElseThrow();
        run("kill", "-STOP", shell.pid() + "");
        try {
            postmaster().destroyForcibly();
            assertThat(asked(begun(page)).join().statusCode()).isEqualTo(503);
            var program =
                    asked(
                                    request(API)
                                            .header("Authorization", "Bearer nobody's")
                                            .header("Content-Type", "application/json")
                                            .POST(HttpRequest.BodyPublishers.ofString("{}")))
                            .join();
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(program.headers().firstValue("Retry-After")).isPresent();
            assertThat(program.body()).contains("Try again in a minute");
            assertThat(see("/health").statusCode()).isEqualTo(200);
        } finally {
            run("kill", "-CONT", shell.pid() + "");
        }
        assertWellWithin(Duration.ofSeconds(30));
    }

    @Test
    void whoever_speaks_or_reads_slowly_keeps_nobody_from_a_page_and_is_hung_up_on()
            throws Exception {
        assertWellWithin(Duration.ofSeconds(10));
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 60; i++) {
                var socket = new Socket("127.0.0.1", port);
                slow.add(socket);
                socket.getOutputStream().write(said(i % 2 == 0));
            }
            Thread.sleep(200);
            assertThat(see(START).statusCode()).isEqualTo(200);
            assertThat(see("/health").statusCode()).isEqualTo(200);
            for (var each : slow) {
                each.setSoTimeout((int) SOON.toMillis());
                // Whatever it is told, then comes the end.
                each.getInputStream().readAllBytes();
            }
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
    }

    // Half of a head, or a head whose body does not come.
    private static byte[] said(boolean onlyHead) {
        var head = "POST %s HTTP/1.1\r\nHost: %s\r\n".formatted(START, HOST);
        var more =
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\nsaid=";
        return (onlyHead ? head : head + more).getBytes(StandardCharsets.UTF_8);
    }

    private static ProcessHandle postmaster() throws IOException {
        var note = Files.readAllLines(data.resolve("database/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow();
    }

    /** To all processes of the database. */
    private static void signal(String name) throws Exception {
        var all = new ArrayList<ProcessHandle>(List.of(postmaster()));
        all.addAll(postmaster().descendants().toList());
        for (var each : all) {
            run("kill", "-" + name, each.pid() + "");
        }
    }

    private static void run(String... words) throws Exception {
        new ProcessBuilder(words).inheritIO().start().waitFor();
    }
}
