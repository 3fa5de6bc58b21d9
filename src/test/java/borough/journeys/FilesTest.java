package borough.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Browser.File;
import borough.Town;
import borough.documents.MadePictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that people send with their answers, on pages without scripts. */
class FilesTest {
    private static final String SERVICE =
            """
            service: Ask for a thing
            about: Tell us which thing.
            area: a
            owner: waste
            channels: [web, phone, kiosk]
            promise: 2 working days
            ask:
              photo: { question: What does it look like?, answer: file }
              papers: { question: Which papers do you have?, answer: files, optional: yes }
            then:
              looking:
                say: We look for it.
                decide:
                  found: { by: waste supervisor, to: closed }
              closed: { end: done }
            keep: 1 year
            """;
    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PHOTO = MadePictures.fromPhone(400, 300, 1);

    private final Offered offered = new Offered(SERVICE);
    private final Browser somebody = offered.somebody();

    @BeforeEach
    void on_a_tuesday() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private Browser.Page send(Browser.Page page, Map<String, String> pressed, File... files) {
        return somebody.upload(page, "#answers", pressed, files);
    }

    private Browser.Page withPhoto() {
        return send(offered.begin(somebody), Map.of(), new File("photo", "bin.jpg", PHOTO));
    }

    private static String said(Browser.Page page) {
        return page.html().select(".govuk-error-message").text().replaceFirst("^Error: ", "");
    }

    private static String journey(Browser.Page page) {
        return page.path().replaceFirst("(/journeys/[^/?]+).*", "$1");
    }

    private int files() {
        return Town.in(
                offered.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("select count(*) from documents.files")
                                .query(Integer.class)
                                .single());
    }

    @Test
    void a_question_of_a_file_is_asked_answered_and_looked_over() {
        var page = offered.begin(somebody);
        assertThat(page.html().selectFirst("input[type=file]").attr("accept")).contains("jpeg");
        assertThat(page.text()).contains("smaller than 10 MB");
        assertThat(said(send(page, Map.of()))).isEqualTo("Choose a file");
        var papers = withPhoto();
        assertThat(papers.path()).endsWith("/papers");
        var check = send(papers, Map.of());
        assertThat(check.path()).endsWith("/check");
        assertThat(check.text()).contains("bin.jpg", "Not provided");
        var picture = check.html().selectFirst(".files img");
        assertThat(picture.attr("alt")).isEqualTo("Picture: bin");
        var preview = somebody.bytes(picture.attr("src"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.headers().firstValue("Content-Type")).contains("image/jpeg");
    }

    @Test
    void what_was_sent_is_there_when_somebody_comes_back_and_can_be_exchanged_or_taken_away() {
        var papers = withPhoto();
        var again = somebody.open(journey(papers) + "/photo");
        assertThat(again.html().select(".files__name").text()).isEqualTo("bin.jpg");
        assertThat(send(again, Map.of()).path()).endsWith("/papers");
        var other = new File("photo", "gate.png", MadePictures.png(20, 20));
        assertThat(send(again, Map.of(), other).path()).endsWith("/papers");
        var exchanged = somebody.open(journey(papers) + "/photo");
        assertThat(exchanged.html().select(".files__name").text()).isEqualTo("gate.jpg");
        assertThat(files()).as("the one exchanged is deleted").isEqualTo(1);
        var id = exchanged.html().selectFirst("input[name=photo-kept]").val();
        var without = send(exchanged, Map.of("photo-remove", id));
        assertThat(without.html().select(".files__name")).isEmpty();
        assertThat(said(send(without, Map.of()))).isEqualTo("Choose a file");
    }

    @Test
    void many_files_are_sent_one_by_one_or_together_and_stay_when_another_is_wrong() {
        var papers = withPhoto();
        var one = send(papers, Map.of("papers-add", "yes"), new File("papers", "a.pdf", PDF));
        assertThat(one.path()).endsWith("/papers");
        assertThat(one.html().select(".files__name").eachText()).containsExactly("a.pdf");
        var wrong = new File("papers", "page.html", "<script>".getBytes(StandardCharsets.UTF_8));
        var two = send(one, Map.of(), new File("papers", "b.pdf", PDF), wrong);
        assertThat(two.status()).isEqualTo(422);
        assertThat(two.html().select(".files__name").eachText()).containsExactly("a.pdf", "b.pdf");
        assertThat(said(two))
                .isEqualTo("The file must be a picture or a PDF: JPG, PNG, WebP or PDF");
        var check = send(two, Map.of());
        assertThat(check.text()).contains("a.pdf", "b.pdf");
        assertThat(check.html().select(".files a").attr("href")).startsWith("/journeys/");
    }

    @Test
    void a_paper_is_saved_and_never_shown_and_nobody_between_may_keep_it() {
        var check = send(withPhoto(), Map.of(), new File("papers", "../\"let<b>ter.pdf", PDF));
        var link = check.html().select(".files__name").last();
        assertThat(link.text()).isEqualTo("let b ter.pdf");
        var paper = somebody.bytes(link.attr("href"));
        assertThat(paper.body()).isEqualTo(PDF);
        assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(paper.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(paper.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(paper.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
    }

    @Test
    void a_file_too_large_and_a_form_too_large_are_refused_beside_the_question() {
        var page = offered.begin(somebody);
        var large = Arrays.copyOf(PDF, 11_000_000);
        assertThat(said(send(page, Map.of(), new File("photo", "l.pdf", large))))
                .isEqualTo("The file must be smaller than 10 MB");
        var form = send(page, Map.of(), new File("photo", "l.pdf", new byte[41_000_000]));
        assertThat(said(form)).startsWith("What you send at once must be smaller than 40 MB");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.html().selectFirst("input[type=file]")).isNotNull();
        assertThat(files()).isZero();
    }

    @Test
    void a_file_answers_only_the_question_that_it_was_sent_for() {
        var papers = withPhoto();
        var again = somebody.open(journey(papers) + "/photo");
        var photo = again.html().selectFirst("input[name=photo-kept]").val();
        var check = send(papers, Map.of("papers-kept", photo));
        assertThat(check.text()).contains("bin.jpg", "Not provided");
    }

    private HttpResponse<String> piece(String path, String range) {
        var cookies =
                somebody.cookies().entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("; "));
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Town.port() + path))
                        .header("Host", Town.host(offered.council()))
                        .header("Cookie", cookies)
                        .header("Range", range);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void what_is_asked_for_behind_the_end_of_a_file_is_not_there() {
        var check = send(withPhoto(), Map.of(), new File("papers", "a.pdf", PDF));
        var paper = check.html().select(".files__name").last().attr("href");
        assertThat(piece(paper, "bytes=1-3").body()).isEqualTo("PDF");
        for (var from : List.of("17", "2147483648", "4294967296", "9999999999999")) {
            assertThat(piece(paper, "bytes=" + from + "-").statusCode()).as(from).isEqualTo(416);
        }
    }

    @Test
    void two_hundred_megabytes_are_turned_down_and_the_next_one_is_served() {
        var page = offered.begin(somebody);
        var form = somebody.uploadBody(page.path(), new byte[200_000_000]);
        assertThat(said(form)).startsWith("What you send at once must be smaller");
        assertThat(withPhoto().path()).endsWith("/papers");
    }

    @Test
    void a_form_cut_short_keeps_nothing() {
        var page = offered.begin(somebody);
        var cut = "--x-end-of-part\r\nContent-Disposition: form-data; name=\"photo\"; file";
        var answer = somebody.uploadBody(page.path(), cut.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(files()).isZero();
    }

    @Test
    void a_form_with_files_needs_its_token_as_every_other() {
        var page = offered.begin(somebody);
        var forged = send(page, Map.of("_csrf", "forged"), new File("photo", "b.jpg", PHOTO));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(files()).isZero();
    }

    @Test
    void nobody_else_gets_a_file_nor_can_name_it_as_their_own() {
        var papers = withPhoto();
        var again = somebody.open(journey(papers) + "/photo");
        var id = again.html().selectFirst("input[name=photo-kept]").val();
        var there = journey(papers) + "/files/" + id;
        assertThat(somebody.bytes(there).statusCode()).isEqualTo(200);
        var another = offered.somebody();
        assertThat(another.bytes(there).statusCode()).isEqualTo(404);
        var theirs = offered.begin(another);
        assertThat(another.bytes(journey(theirs) + "/files/" + id).statusCode()).isEqualTo(404);
        var named = another.upload(theirs, "#answers", Map.of("photo-kept", id));
        assertThat(said(named)).isEqualTo("Choose a file");
        var elsewhere = new Browser(Town.council(true));
        assertThat(elsewhere.bytes(there).statusCode()).isEqualTo(404);
        assertThat(somebody.bytes(journey(papers) + "/files/../../x").statusCode()).isEqualTo(400);
    }

    @Test
    void files_go_with_the_journey_to_its_case_and_go_away_with_either() {
        var check = send(withPhoto(), Map.of());
        assertThat(owner()).startsWith("journey:");
        var sent = somebody.press(check, "form[action$=/send]", Map.of());
        assertThat(sent.path()).endsWith("/sent");
        assertThat(owner()).startsWith("case:");
        Town.run(
                offered.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("update cases.cases set sealing_key = null")
                                .update());
        assertThat(files()).as("a case is erased by its key").isZero();
        withPhoto();
        assertThat(files()).isEqualTo(1);
        Town.CLOCK.set("2026-05-14T09:00:00");
        Town.sweep();
        assertThat(files()).as("a journey that ended is forgotten").isZero();
    }

    private String owner() {
        return Town.in(
                offered.council(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("select owner from documents.files")
                                .query(String.class)
                                .single());
    }
}
