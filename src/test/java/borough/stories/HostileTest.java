package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.cases.Cases;
import borough.council.Council;
import borough.demonstration.MadeUp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody means well who sends it: each gets a clear page, and nothing is half done. */
class HostileTest {
    private static final Council BROOKSHIRE = Stage.BROOKSHIRE;
    private static final String HOST = BROOKSHIRE.hosts().getFirst();
    private static final String START = "/services/report-missed-bin";
    private static final List<String> HOSTILE =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "'; drop table cases.cases; --",
                    "1' or '1'='1",
                    "${7*7}{{7*7}}#{7*7}",
                    "AB1 2CD\u0000",
                    "\r\nSet-Cookie: hostile=1",
                    "../../../../etc/passwd",
                    "\ud83d\udeae\u202etxt",
                    "%00%0d%0a",
                    "x".repeat(5_000));

    /** An answer as it came over the wire. */
    private record Raw(int status, String head, String body) {
        String header(String name) {
            return head.lines()
                    .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(it -> it.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        /** Plain words, and nothing of how we are made. */
        void isPlain(SoftAssertions all, String of) {
            all.assertThat(status).as(of).isBetween(400, 499);
            all.assertThat(body)
                    .as(of)
                    .doesNotContain("Exception", "\tat ", "Whitelabel", "Tomcat");
            all.assertThat(Jsoup.parse(body).select("h1").text()).as(of).isNotBlank();
            all.assertThat(Jsoup.parse(body).select("script:not([src]), img[onerror]"))
                    .as(of)
                    .isEmpty();
        }
    }

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
    }

    private static Raw raw(String from, String request) {
        try (var socket =
                new Socket(
                        InetAddress.getByName("127.0.0.1"),
                        Town.port(),
                        InetAddress.getByName(from),
                        0)) {
            socket.setSoTimeout(20_000);
            write(socket, request);
            var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = all.indexOf("\r\n\r\n");
            var head = end < 0 ? all : all.substring(0, end);
            var status = head.isEmpty() ? 0 : Integer.parseInt(head.split(" ")[1].strip());
            return new Raw(status, head, end < 0 ? "" : all.substring(end + 4));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    // Whoever is turned away may be so before all is said.
    private static void write(Socket socket, String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        } catch (IOException hungUp) {
            assertThat(request.length()).isGreaterThan(1_000_000);
        }
    }

    private static Raw ask(String method, String target, String... headers) {
        return raw(
                "127.0.0.1",
                method
                        + " "
                        + target
                        + " HTTP/1.1\r\n"
                        + String.join("\r\n", headers)
                        + (headers.length == 0 ? "" : "\r\n")
                        + "Connection: close\r\n\r\n");
    }

    private static Raw ours(String method, String target, String... headers) {
        var all = new java.util.ArrayList<>(List.of("Host: " + HOST));
        all.addAll(List.of(headers));
        return ask(method, target, all.toArray(String[]::new));
    }

    @Test
    void a_host_that_is_no_councils_gets_a_page_that_says_nothing_of_any() {
        var all = new SoftAssertions();
        for (var host :
                List.of(
                        "evil.example",
                        "evil.example:8080",
                        "brookshire.localhost.evil.example",
                        "evil.example#" + HOST,
                        HOST + "@evil.example",
                        HOST + ":80:80",
                        HOST + " evil",
                        "<script>alert(1)</script>",
                        "[::1",
                        "../../etc/passwd",
                        "a".repeat(300),
                        "")) {
            var answer = ask("GET", "/", "Host: " + host);
            answer.isPlain(all, "host " + host);
            all.assertThat(answer.body()).as(host).doesNotContain("Brookshire", "evil");
        }
        var absolute = ask("GET", "http://evil.example/", "Host: " + HOST);
        absolute.isPlain(all, "an absolute address");
        all.assertThat(ask("GET", "/").status()).as("no host").isEqualTo(400);
        all.assertThat(ask("GET", "/", "Host: " + "a".repeat(10_000)).status())
                .as("a host of ten thousand letters")
                .isBetween(400, 499);
        all.assertAll();
    }

    @Test
    void what_a_stranger_says_of_other_hosts_and_addresses_is_not_believed() {
        var answer =
                raw(
                        "127.0.0.2",
                        "GET / HTTP/1.1\r\nHost: "
                                + HOST
                                + "\r\nX-Forwarded-Host: evil.example\r\n"
                                + "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Brookshire").doesNotContain("evil.example");
        assertThat(answer.head()).doesNotContain("Secure");
    }

    @Test
    void every_answer_keeps_the_browser_safe() {
        var all = new SoftAssertions();
        var hash = new Browser(BROOKSHIRE.id()).open("/").html();
        var sheet = hash.select("link[rel=stylesheet]").first().attr("href");
        for (var path : List.of("/", START, "/follow", "/nothing", "/staff", sheet, "/brand.css")) {
            isSafe(all, path, ours("GET", path));
        }
        isSafe(all, "another host", ask("GET", "/", "Host: evil.example"));
        isSafe(all, "a post without its token", ours("POST", START, "Content-Length: 0"));
        all.assertAll();
    }

    private static void isSafe(SoftAssertions all, String of, Raw answer) {
        all.assertThat(answer.header("content-security-policy"))
                .as(of)
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        all.assertThat(answer.header("x-content-type-options")).as(of).isEqualTo("nosniff");
        all.assertThat(answer.header("x-frame-options")).as(of).isEqualTo("DENY");
        all.assertThat(answer.header("referrer-policy")).as(of).isEqualTo("same-origin");
        all.assertThat(answer.header("server")).as(of).isEmpty();
    }

    @Test
    void cookies_are_for_us_alone() {
        var all = new SoftAssertions();
        for (var secure : List.of(true, false)) {
            var answer =
                    secure ? ours("GET", START, "X-Forwarded-Proto: https") : ours("GET", START);
            var cookie = answer.header("set-cookie");
            all.assertThat(cookie).contains("HttpOnly", "SameSite=").doesNotContain("Domain");
            all.assertThat(cookie.contains("Secure")).as("over https: " + secure).isEqualTo(secure);
        }
        all.assertAll();
    }

    @Test
    void forged_links_and_other_peoples_journeys_open_nothing() {
        var amina = new Browser(BROOKSHIRE.id());
        var question = begin(amina);
        var stranger = new Browser(BROOKSHIRE.id());
        var taken = stranger.open(question.path());
        assertThat(taken.status()).isEqualTo(404);
        assertThat(taken.text()).contains("This page can no longer be shown");
        stranger.cookies().putAll(Map.of(cookieName(question), "0".repeat(43)));
        assertThat(stranger.open(question.path()).status()).isEqualTo(404);
        assertThat(post(stranger, question.path(), Map.of("address", "900000001")).status())
                .isEqualTo(404);
        for (var path :
                List.of(
                        "/journeys/AAAAAAAAAAAAAAAA",
                        "/journeys/AAAAAAAAAAAAAAAA/check",
                        "/journeys/%27%20or%201=1/address",
                        "/follow/AAAAAAAAA/0000",
                        "/follow/RKJGG38JD/222436b92b77a1b37109747f26b93170",
                        "/follow/x/%3Cscript%3E",
                        "/sign-in/link?token=forged")) {
            var page = amina.open(path);
            assertThat(page.status()).as(path).isIn(200, 404);
            assertThat(page.text()).as(path).doesNotContain("Mill Lane");
        }
    }

    @Test
    void an_answer_to_a_page_that_was_never_shown_leads_back_and_is_not_kept() {
        var amina = new Browser(BROOKSHIRE.id());
        var cases = count();
        var address = begin(amina);
        var journey = address.path().replace("/address", "");
        for (var step : List.of("/mobile", "/bins", "/send", "/go-on", "/nothing", "/check")) {
            var page =
                    post(
                            amina,
                            journey + step,
                            Map.of("mobile", "07700 900101", "bins", "rubbish"));
            assertThat(page.status()).as(step).isLessThan(500);
        }
        assertThat(amina.open(journey).path()).isEqualTo(address.path());
        post(amina, address.path(), Map.of("address", "900000001"));
        post(amina, journey + "/bins", Map.of("bins", "gold"));
        assertThat(amina.open(journey).path()).isEqualTo(journey + "/bins");
        assertThat(count()).isEqualTo(cases);
    }

    @Test
    void script_and_sql_in_every_field_are_shown_as_text_and_do_nothing() {
        var all = new SoftAssertions();
        var cases = count();
        for (var words : HOSTILE) {
            var amina = new Browser(BROOKSHIRE.id());
            var address = begin(amina).path();
            var journey = address.replace("/address", "");
            inert(
                    all,
                    words,
                    post(amina, address, Map.of("address-postcode", words, "address-find", "yes")));
            inert(
                    all,
                    words,
                    post(amina, address, Map.of("address", words, "address-chosen", "yes")));
            post(amina, address, Map.of("address", "900000001"));
            inert(all, words, post(amina, journey + "/bins", Map.of("bins", words)));
            post(amina, journey + "/bins", Map.of("bins", "rubbish"));
            inert(all, words, post(amina, journey + "/mobile", Map.of("mobile", words)));
            inert(all, words, post(amina, "/sign-in", Map.of("email", words, "next", words)));
            inert(all, words, post(amina, "/sign-in/link", Map.of("token", words)));
            inert(all, words, post(amina, "/follow", Map.of("reference", words, "fact", words)));
            var typed = URLEncoder.encode(words, StandardCharsets.UTF_8);
            inert(all, words, amina.open("/search?q=" + typed));
            inert(all, words, amina.open("/?postcode=" + typed + "&property=" + typed));
            inert(all, words, amina.open("/sign-in?next=" + typed));
            inert(all, words, amina.open("/post-room?before=" + typed));
        }
        assertThat(count()).isEqualTo(cases);
        all.assertAll();
    }

    private static void inert(SoftAssertions all, String words, Browser.Page page) {
        var of = page.path() + " with " + words.substring(0, Math.min(40, words.length()));
        all.assertThat(page.status()).as(of).isLessThan(500);
        all.assertThat(page.html().select("script:not([src]), [onerror], [onload]"))
                .as(of)
                .isEmpty();
        all.assertThat(page.text()).as(of).doesNotContain("49{{", "Exception");
        all.assertThat(page.html().select("h1")).as(of).isNotEmpty();
    }

    @Test
    void a_post_that_is_far_too_long_is_turned_away_plainly() {
        var all = new SoftAssertions();
        for (var size : List.of(1_000_000, 3_000_000, 10_000_000)) {
            var body = "mobile=" + "x".repeat(size);
            var answer =
                    raw(
                            "127.0.0.1",
                            "POST "
                                    + START
                                    + " HTTP/1.1\r\nHost: "
                                    + HOST
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                    + "Content-Length: "
                                    + body.length()
                                    + "\r\nConnection: close\r\n\r\n"
                                    + body);
            answer.isPlain(all, size + " letters");
            all.assertThat(answer.status()).as(size + " letters").isEqualTo(413);
        }
        all.assertAll();
    }

    @Test
    void a_form_without_its_token_was_open_too_long() {
        var page = new Browser(BROOKSHIRE.id()).post(START, Map.of("_csrf", "forged"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("open too long");
    }

    @Test
    void wrong_methods_and_odd_paths_find_nothing() {
        var all = new SoftAssertions();
        for (var method : List.of("PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
            ours(method, START).isPlain(all, method);
        }
        for (var path :
                List.of(
                        "/nothing",
                        "/a".repeat(800),
                        "/%00",
                        START + "%00",
                        START + ";a=b",
                        "/..%2f..%2fetc/passwd",
                        "/%2e%2e/%2e%2e/etc/passwd",
                        "/services/..;/staff",
                        "//evil.example",
                        "/services//report-missed-bin",
                        "/%0d%0aSet-Cookie:%20a=b",
                        "/actuator",
                        "/actuator/env",
                        "/assets/0/../../application.yaml",
                        "/<script>alert(1)</script>")) {
            var answer = ours("GET", path);
            answer.isPlain(all, path);
            all.assertThat(answer.head()).as(path).doesNotContain("\r\nSet-Cookie: a=b");
        }
        all.assertAll();
    }

    @Test
    void nobody_is_led_away_from_us() {
        var all = new SoftAssertions();
        for (var next :
                List.of(
                        "//evil.example",
                        "https://evil.example",
                        "/\\evil.example",
                        "/%0d%0aLocation:%20https://evil.example",
                        "javascript:alert(1)")) {
            var typed = URLEncoder.encode(next, StandardCharsets.UTF_8);
            var page = new Browser(BROOKSHIRE.id()).open("/sign-in?next=" + typed);
            all.assertThat(page.html().select("[name=next]").eachAttr("value"))
                    .as(next)
                    .allMatch(it -> it.equals("/staff"));
        }
        var asked = ours("GET", "/crew/%0d%0aX:y");
        all.assertThat(asked.head()).doesNotContain("\r\nX:y");
        all.assertAll();
    }

    @Test
    void a_session_of_one_council_is_nothing_at_anothers_host() {
        var beth = new Browser(BROOKSHIRE.id()).as("contact-centre");
        assertThat(beth.open("/staff").status()).isEqualTo(200);
        var there = new Browser(MadeUp.council("fernmoor").id());
        there.cookies().putAll(beth.cookies());
        assertThat(there.open("/staff").path()).startsWith("/sign-in");
    }

    @Test
    void guessing_at_references_is_slowed_down_with_a_page_that_says_how_long() {
        Raw answer = ours("GET", "/");
        for (int each = 0; each < 60 && answer.status() != 429; each++) {
            answer = ours("POST", "/follow", "X-Forwarded-For: 198.51.100.77", "Content-Length: 0");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 120);
        var all = new SoftAssertions();
        answer.isPlain(all, "too many");
        all.assertAll();
    }

    private static int count() {
        return Town.in(BROOKSHIRE.id(), () -> Town.bean(Cases.class).latest().size());
    }

    private static Browser.Page begin(Browser browser) {
        var start = browser.open(START);
        var page = browser.press(start, "main form", Map.of());
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private static String cookieName(Browser.Page question) {
        return "borough-journey-" + question.path().split("/")[2];
    }

    // With the token of a form that was really shown.
    private static Browser.Page post(Browser browser, String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        var form = browser.open("/follow").html().selectFirst("input[name=_csrf]");
        all.put("_csrf", form == null ? "" : form.val());
        return browser.post(path, all);
    }
}
