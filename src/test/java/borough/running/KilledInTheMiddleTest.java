package borough.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Killed between sending and delivery, Borough loses nothing and does nothing twice. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(KillDrillTest.BESIDE)
class KilledInTheMiddleTest {
    private static final String HOST = "fernmoor.localhost";
    private static final Duration SOON = Duration.ofSeconds(20);

    // A kill in the very act of sending leaves the text claimed, and a claim lasts two minutes.
    private static final Duration CLAIM_LAPSED = Duration.ofSeconds(150);

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    @TempDir Path data;

    /** A page as it came, and where it was found. */
    private record Page(int status, String path, Document html) {}

    /** Somebody at the small council's host who keeps cookies and sends forms. */
    private final class Visitor {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final int port;

        Visitor(int port) {
            this.port = port;
        }

        Page open(String path) throws IOException, InterruptedException {
            return send(request(path).GET(), path);
        }

        Page press(Page page, String form, Map<String, String> pressed)
                throws IOException, InterruptedException {
            var found = page.html().selectFirst(form);
            assertThat(found).as(page.html().text()).isNotNull();
            var fields = new LinkedHashMap<String, String>();
            found.select("input[type=hidden]").forEach(it -> fields.put(it.attr("name"), it.val()));
            fields.putAll(pressed);
            var body =
                    fields.entrySet().stream()
                            .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                            .collect(Collectors.joining("&"));
            return send(
                    request(found.attr("action"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body)),
                    found.attr("action"));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(SOON)
                    .header("Host", HOST);
        }

        private Page send(HttpRequest.Builder request, String path)
                throws IOException, InterruptedException {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() / 100 == 3
                    ? open(
                            URI.create(answer.headers().firstValue("location").orElseThrow())
                                    .getPath())
                    : new Page(answer.statusCode(), path, Jsoup.parse(answer.body()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Launched start(String how) {
        return Launched.program(
                "start", how, "--port", "0", "--data", data + "", "--settings", "/dev/null");
    }

    @Test
    void what_was_sent_before_a_kill_is_there_once_and_told_once() throws Exception {
        try (var load = start("--practice")) {
            assertThat(load.exit()).as(load.said()).isZero();
        }
        String follow;
        String reference;
        try (var borough = start("--empty")) {
            var resident = new Visitor(borough.port());
            behave(resident, "closed");
            var sent = report(resident);
            reference = sent.html().select(".done__letters").text().replace(" ", "");
            follow = sent.html().select("a[href^=/follow/]").attr("href");
            assertThat(reference).as(borough.said()).hasSize(9);
            borough.kill();
        }
        assertNothingRunsSoon();
        try (var again = start("--empty")) {
            var resident = new Visitor(again.port());
            assertThat(resident.open(follow).html().text()).contains("With the crew");
            assertThat(count("cases.cases", "reference", reference)).isOne();
            assertThat(count("visits.visits", "case_reference", reference)).isOne();
            assertThat(texts(resident)).isZero();
            behave(resident, "none");
            var deadline = Instant.now().plus(CLAIM_LAPSED);
            while (texts(resident) == 0 && Instant.now().isBefore(deadline)) {
                Thread.sleep(500);
            }
            Thread.sleep(1_500);
            assertThat(texts(resident)).isOne();
            killDatabase();
            assertRecovers(resident, follow);
            again.kill();
        }
        assertNothingRunsSoon();
        try (var last = start("--empty")) {
            var resident = new Visitor(last.port());
            assertThat(resident.open(follow).html().text()).contains("With the crew");
            assertThat(texts(resident)).isOne();
        }
    }

    private static void behave(Visitor it, String how) throws Exception {
        var room = it.open("/post-room");
        assertThat(it.press(room, "form[action=/post-room]", Map.of("fault", how)).status())
                .isEqualTo(200);
    }

    // At a house of whichever street had its bins due lately.
    private Page report(Visitor it) throws Exception {
        for (var home : homes()) {
            var address = it.press(it.open("/services/report-missed-bin"), "main form", Map.of());
            it.press(address, "main form", Map.of("address", home));
            for (var bin : List.of("rubbish", "recycling", "food")) {
                var bins = it.open(address.path().replace("/address", "/bins"));
                var next = it.press(bins, "main form", Map.of("bins", bin));
                for (var asked : List.of("out-by-seven", "in-view")) {
                    next = next.path().endsWith("/" + asked) ? yes(it, next, asked) : next;
                }
                if (next.path().endsWith("/photo")) {
                    next = it.press(next, "main form", Map.of());
                }
                if (next.path().endsWith("/mobile")) {
                    var check = it.press(next, "main form", Map.of("mobile", "07700 900123"));
                    return it.press(check, "main form", Map.of());
                }
            }
        }
        throw new AssertionError("No bin was due lately");
    }

    private static Page yes(Visitor it, Page page, String asked) throws Exception {
        return it.press(page, "main form", Map.of(asked, "yes"));
    }

    private List<String> homes() throws Exception {
        return asked("select min(uprn)::text from places.properties group by usrn", "");
    }

    private static long texts(Visitor it) throws Exception {
        return it.open("/post-room").html().select(".post__one").size();
    }

    /** Pages say plainly that the database is away until it has been started again. */
    private static void assertRecovers(Visitor it, String path) throws Exception {
        var deadline = Instant.now().plus(SOON);
        var page = it.open(path);
        while (page.status() != 200) {
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.html().text()).doesNotContain("Exception");
            assertThat(page.html().select("h1").text()).isNotBlank();
            assertThat(Instant.now()).as("the database is still away").isBefore(deadline);
            Thread.sleep(500);
            page = it.open(path);
        }
        assertThat(page.html().text()).contains("With the crew");
    }

    private Path cluster() throws IOException {
        try (var all = Files.walk(data, 3)) {
            return all.filter(it -> it.endsWith("postmaster.pid"))
                    .findFirst()
                    .map(Path::getParent)
                    .orElseThrow();
        }
    }

    private void killDatabase() throws IOException {
        var note = Files.readAllLines(cluster().resolve("postmaster.pid"));
        ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow().destroyForcibly();
    }

    private long count(String table, String column, String value) throws Exception {
        return asked("select " + column + " from " + table + " where " + column + " = ?", value)
                .size();
    }

    private List<String> asked(String sql, String value) throws Exception {
        var words = new Properties();
        words.load(new StringReader(Files.readString(data.resolve("passwords"))));
        var port = Files.readAllLines(cluster().resolve("postmaster.pid")).get(3).strip();
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/borough";
        try (var superuser =
                        DriverManager.getConnection(
                                url, "postgres", words.getProperty("postgres"));
                var rows = superuser.prepareStatement(sql)) {
            if (!value.isEmpty()) {
                rows.setString(1, value);
            }
            var all = new ArrayList<String>();
            try (var found = rows.executeQuery()) {
                while (found.next()) {
                    all.add(found.getString(1));
                }
            }
            return all;
        }
    }

    private void assertNothingRunsSoon() {
        var deadline = Instant.now().plus(SOON);
        while (ProcessHandle.allProcesses()
                .flatMap(it -> it.info().commandLine().stream())
                .anyMatch(it -> it.contains(data.toString()))) {
            assertThat(Instant.now()).as("still running").isBefore(deadline);
            Launched.sleep();
        }
    }
}
