package borough.field;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Browser.Page;
import borough.Town;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.council.Council;
import borough.council.People;
import borough.data.Tenancy;
import borough.demonstration.MadeUp;
import borough.documents.MadePictures;
import borough.misses.Register;
import borough.places.Places;
import borough.visits.Visit;
import borough.visits.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pictures that a job's page shows, and to whom. */
class JobPhotosTest {
    private static final String POSTCODE = "AB1 2CD";
    private static final byte[] PHOTO = MadePictures.fromPhone(400, 300, 1);

    private final Council brookshire = MadeUp.council("brookshire");
    private final Browser amina = new Browser(brookshire.id());

    @BeforeEach
    void tuesday_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
        Tenancy.run(brookshire.id(), () -> Town.bean(Catalogue.class).readFiles());
        Register.clear(brookshire);
    }

    @Test
    void the_crew_of_a_job_sees_what_the_resident_sent_and_nobody_else_does() {
        var other = reported("26 Mill Lane");
        var job = reported("24 Mill Lane");
        Town.CLOCK.set("2026-05-13T08:00:00");
        var lee = crew("rounds");
        var round = lee.open("/crew/" + job.crew());
        var link = round.html().selectFirst("#job-" + job.id() + " h2 a").attr("href");
        var page = lee.open(link);
        var picture = page.html().selectFirst(".field__files img");
        assertThat(picture.attr("alt")).isEqualTo("Picture: bin");
        assertThat(lee.bytes(picture.attr("src")).statusCode()).isEqualTo(200);
        var whole = page.html().selectFirst(".field__files a").attr("href");
        assertThat(lee.bytes(whole).statusCode()).isEqualTo(200);
        var others = crew("clearance");
        assertThat(others.open(link).html().select(".field__files")).isEmpty();
        for (var guessed : List.of(whole, whole + "/preview")) {
            assertThat(others.bytes(guessed).statusCode()).as("another crew").isEqualTo(404);
            assertThat(amina.bytes(guessed).statusCode()).as("nobody of ours").isNotEqualTo(200);
        }
        var byAnother = whole.replace(job.id().toString(), other.id().toString());
        assertThat(lee.bytes(byAnother).statusCode()).as("of another job").isEqualTo(404);
    }

    @Test
    void what_the_crew_took_the_first_time_stands_beside_it_the_next_time() {
        var job = reported("28 Mill Lane");
        Town.CLOCK.set("2026-05-13T08:00:00");
        var lee = crew("rounds");
        var why = lee.open("/crew/jobs/" + job.id() + "/could-not");
        var photo = new Browser.File("photo", "IMG_3.jpg", PHOTO);
        lee.upload(why, "form.whys", Map.of("reason", "contaminated"), photo);
        var page = lee.open("/crew/jobs/" + job.id());
        assertThat(page.html().select(".field__files img")).hasSize(2);
        assertThat(crew("clearance").open("/crew/jobs/" + job.id()).html().select(".files img"))
                .as("another crew sees what was taken there, not what was sent")
                .hasSize(1);
    }

    @Test
    void the_resident_sees_what_the_crew_took_when_it_could_not_do_the_job() {
        var job = reported("30 Mill Lane");
        var other = followed(reported("32 Mill Lane"));
        Town.CLOCK.set("2026-05-13T08:00:00");
        var lee = crew("rounds");
        var why = lee.open("/crew/jobs/" + job.id() + "/could-not");
        var photo = new Browser.File("photo", "IMG_3.jpg", PHOTO);
        var path = followed(job);
        assertThat(amina.open(path).text()).doesNotContain("What our crew saw");
        lee.upload(why, "form.whys", Map.of("reason", "contaminated"), photo);
        Town.sweep();
        var page = amina.open(path);
        var shown = page.html().select("h2:contains(What our crew saw) + * img");
        assertThat(shown).as(page.text()).hasSize(1);
        var address = shown.attr("src");
        assertThat(amina.bytes(address).statusCode()).isEqualTo(200);
        assertThat(amina.bytes(address.replace(path, other)).statusCode())
                .as("by the link of another request")
                .isEqualTo(404);
    }

    private String followed(Visit job) {
        return Town.in(
                brookshire.id(), () -> Town.bean(Cases.class).followingPath(job.caseReference()));
    }

    private Browser crew(String team) {
        var person =
                Tenancy.in(brookshire.id(), () -> Town.bean(People.class).in(team).getFirst().id());
        return new Browser(brookshire.id()).as(person);
    }

    private List<Visit> jobs() {
        return Town.in(
                brookshire.id(),
                () -> Town.bean(Visits.class).todayOf("T7", LocalDate.parse("2026-05-13")));
    }

    private Visit reported(String where) {
        var before = jobs();
        var bins = answer(start(), Map.of("address", home(where)));
        var photo = out(answer(bins, Map.of("bins", "rubbish")));
        assertThat(photo.path()).endsWith("/photo");
        var mobile =
                amina.upload(
                        photo, "#answers", Map.of(), new Browser.File("photo", "bin.jpg", PHOTO));
        answer(answer(mobile, Map.of("mobile", "")), Map.of());
        Town.sweep();
        return jobs().stream().filter(it -> !before.contains(it)).findFirst().orElseThrow();
    }

    private String home(String where) {
        return Town.in(
                brookshire.id(),
                () ->
                        Town.bean(Places.class).inPostcode(POSTCODE).stream()
                                .filter(it -> it.label().startsWith(where))
                                .map(it -> it.uprn().toString())
                                .findFirst()
                                .orElseThrow());
    }

    private Page start() {
        return amina.press(amina.open("/services/report-missed-bin"), "main form", Map.of());
    }

    // Of a home whose bins the crew fetches it is not asked whether they were out.
    private Page out(Page page) {
        var next = page;
        for (var asked : List.of("out-by-seven", "in-view")) {
            next = next.path().endsWith(asked) ? answer(next, Map.of(asked, "yes")) : next;
        }
        return next;
    }

    private Page answer(Page page, Map<String, String> said) {
        return amina.press(page, "main form", said);
    }
}
