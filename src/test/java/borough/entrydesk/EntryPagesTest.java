package borough.entrydesk;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.council.CouncilFile;
import borough.council.Councils;
import borough.entries.Entries;
import borough.entries.Entries.New;
import borough.entries.EntryKeeping.By;
import borough.values.CouncilId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A register page by page: kept by its team, read by other staff, and by anybody. */
@Tag("database")
class EntryPagesTest {
    private static final String STAFF = "/staff/entries/scrap-metal-licences";
    private static final String OPEN = "/registers/scrap-metal-licences";
    private static final Map<String, String> KHAN =
            Map.of(
                    "kind", "site",
                    "holder", "Amina Khan",
                    "trading-as", "=HYPERLINK(1)",
                    "site", "4 Weir Road",
                    "email", "amina@example.org",
                    "bank", "Bank of Brookham 12345678");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String COUNCIL =
            """
            council: Brookshire Borough Council
            slug: %1$s
            hosts: [%1$s.localhost]
            gss code: E07000999
            zone: Europe/London
            working days: [Monday, Tuesday, Wednesday, Thursday, Friday]
            hours: 08:30 to 17:30
            holidays: England and Wales
            contact: { phone: 01632 960100, email: hello@brookshire.example, address: Town Hall }
            departments:
              licensing:
                name: Licensing
                head: Licensing Manager
                teams:
                  licensing-officers: { name: Licensing officers, may: [casework] }
                  leisure-bookings: { name: Leisure bookings, may: [casework] }
                  advisers: { name: Advisers, may: [advise] }
                  sweepers: { name: Sweepers, may: [field] }
            """;
    private static final String ROLES =
            """
            licensing officer: licensing-officers
            allotments officer: leisure-bookings
            """;

    private final CouncilId council = council();
    private final Entries entries = Town.bean(Entries.class);
    private final Visitor anybody = new Visitor(Town.host(council));

    @BeforeEach
    void a_tuesday_in_november() {
        Town.CLOCK.set("2026-11-24T09:00:00");
    }

    // The teams of the town's other councils hold no roles.
    private static CouncilId council() {
        var slug = "made-up-keeping-" + COUNT.incrementAndGet();
        try {
            var file = Files.createTempDirectory(slug).resolve("council.yaml");
            Files.writeString(file, COUNCIL.formatted(slug));
            Files.writeString(file.resolveSibling("roles.yaml"), ROLES);
            return Town.bean(Councils.class).create(CouncilFile.read(file), true).id();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Visitor of(String team) {
        return new Visitor(Town.host(council)).with("borough-staff", Town.signedIn(council, team));
    }

    private String added(Visitor keeper) {
        var to = keeper.post(STAFF + "/new", KHAN).to();
        assertThat(to).startsWith(STAFF + "/SM-2026-").endsWith("told=added");
        return to.replace("?told=added", "");
    }

    @Test
    void who_keeps_it_adds_changes_and_ends_with_a_reason() {
        var keeper = of("licensing-officers");
        assertThat(keeper.get("/staff/registers").page().select("a[href=" + STAFF + "]").text())
                .isEqualTo("Scrap metal dealers");
        var wrong = keeper.post(STAFF + "/new", Map.of("kind", "both", "email", "none"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".govuk-error-summary a").eachAttr("href"))
                .contains("#kind", "#holder", "#email");
        var path = added(keeper);
        assertThat(keeper.get(path).page().text()).contains("12345678", "4 Weir Road", "In force");
        var change = new HashMap<>(KHAN);
        change.put("site", "9 Weir Road");
        assertThat(keeper.post(path + "/change", change).status()).isEqualTo(422);
        change.put("reason", "They moved");
        assertThat(keeper.post(path + "/change", change).to()).endsWith("told=changed");
        assertThat(keeper.get(path).page().select(".timeline").text())
                .contains("Changed", "They moved", "Site was 4 Weir Road");
        assertThat(keeper.get(path).page().select("a[href$=/paper]").text())
                .isEqualTo("Licence to deal in scrap metal (PDF)");
        assertThat(keeper.get(path + "/paper").body()).startsWith("%PDF-");
        assertThat(anybody.get("/papers/4K7-QXD-9RM/abc/SM-2026-0001").status()).isEqualTo(404);
        assertThat(keeper.post(path, Map.of("deed", "suspend")).status()).isEqualTo(422);
        assertThat(keeper.post(path, Map.of("deed", "end lost", "why", "x")).status())
                .isEqualTo(422);
        assertThat(keeper.post(path, Map.of("deed", "suspend", "why", "A fire")).to())
                .endsWith("told=done");
        assertThat(anybody.get(path.replace(STAFF, OPEN)).page().text())
                .contains("This is suspended. It does not hold now.");
        assertThat(keeper.get(path).page().select("a[href$=/paper]")).isEmpty();
        assertThat(keeper.get(path + "/paper").status()).isEqualTo(404);
        assertThat(keeper.post(path, Map.of("deed", "end revoked", "why", "Again")).to())
                .endsWith("told=done");
        assertThat(keeper.post(path + "/change", change).to()).endsWith("told=gone");
    }

    @Test
    void other_staff_read_it_without_what_only_its_team_sees_and_change_nothing() {
        var path = added(of("licensing-officers"));
        var adviser = of("advisers");
        var page = adviser.get(path).page();
        assertThat(page.text()).contains("Amina Khan").doesNotContain("12345678", "amina@");
        assertThat(page.select("form[action=" + path + "]")).isEmpty();
        assertThat(adviser.post(path, Map.of("deed", "end revoked", "why", "x")).status())
                .isEqualTo(403);
        assertThat(adviser.post(STAFF + "/new", KHAN).status()).isEqualTo(403);
        assertThat(adviser.post(path + "/change", KHAN).status()).isEqualTo(403);
        assertThat(adviser.get(STAFF + "?q=amina@example.org").page().text())
                .contains("Nothing found");
        assertThat(of("licensing-officers").get(STAFF + "?q=amina@example.org").page().text())
                .contains("Amina Khan");
        assertThat(anybody.get(path).status()).isIn(302, 303, 401);
        assertThat(of("sweepers").get(STAFF).status()).isEqualTo(403);
    }

    @Test
    void anybody_searches_reads_and_takes_away_what_is_public_and_no_more() {
        var path = added(of("licensing-officers"));
        var page = anybody.get(OPEN + "?q=weir").page();
        assertThat(page.select("table a").attr("href")).isEqualTo(path.replace(STAFF, OPEN));
        assertThat(anybody.get(OPEN + "?q=nobody").page().text()).contains("Nothing found");
        assertThat(anybody.get("/registers").page().text())
                .contains("Scrap metal dealers")
                .doesNotContain("Allotment");
        assertThat(anybody.get("/registers/allotment-plots").status()).isEqualTo(404);
        assertThat(anybody.get("/registers/allotment-plots/download").status()).isEqualTo(404);
        assertThat(anybody.get("/registers/fly-tipping").status()).isEqualTo(404);
        for (var strange : List.of("%3Cscript%3E", "'", "%00", "x".repeat(3_000))) {
            assertThat(anybody.get(OPEN + "?q=" + strange + "&after=" + strange).status())
                    .as(strange)
                    .isEqualTo(200);
        }
        assertThat(anybody.get(OPEN + "/%00").status()).isIn(400, 404);
        var csv = anybody.get(OPEN + "/download");
        assertThat(csv.body())
                .startsWith("\"Number\",\"Kind of licence\",\"Holder\"")
                .contains("\"Amina Khan\",\"'=HYPERLINK(1)\"")
                .doesNotContain("amina@", "12345678");
        assertThat(csv.header("Cache-Control")).contains("max-age=3600", "public");
    }

    @Test
    void a_long_register_is_read_page_by_page() {
        Town.run(
                council,
                () -> {
                    for (int n = 0; n < 60; n++) {
                        entries.add(
                                entries.register("scrap metal licences"),
                                New.of(Map.of("kind", "site", "holder", "Holder " + n)),
                                By.staff("Jo Price", ""));
                    }
                });
        var first = anybody.get(OPEN).page();
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = anybody.get(first.select("a[rel=next]").attr("href")).page();
        assertThat(next.select("tbody tr")).hasSize(10);
        assertThat(next.select("a[rel=next]")).isEmpty();
        assertThat(anybody.get(OPEN + "?q=holder").page().select("tbody tr")).hasSize(50);
    }

    @Test
    void a_place_is_offered_to_whoever_has_waited_longest() {
        var keeper = of("leisure-bookings");
        var path = "/staff/entries/allotment-waiting-list";
        assertThat(keeper.post(path + "/offer", Map.of("list", "Mill Lane")).to())
                .endsWith("told=nobody");
        var amina =
                Map.of(
                        "name", "Amina Khan",
                        "sites", "Mill Lane",
                        "size", "full",
                        "concession", "none");
        assertThat(keeper.post(path + "/new", amina).to()).contains("/AW-2026-0001");
        var page = keeper.get(path).page();
        assertThat(page.text()).contains("1 waits").contains("Nobody waits");
        assertThat(page.select(".staff__place[aria-current=page]").text()).isEqualTo("Registers");
        assertThat(page.select("th.nowrap").text()).isEqualTo("AW-2026-0001");
        assertThat(keeper.post(path + "/offer", Map.of("list", "Nowhere")).to())
                .endsWith("told=nobody");
        assertThat(keeper.post(path + "/offer", Map.of("list", "Mill Lane")).to())
                .endsWith("/AW-2026-0001?told=offered");
        assertThat(
                        of("licensing-officers")
                                .post(path + "/offer", Map.of("list", "Mill Lane"))
                                .status())
                .isEqualTo(403);
    }
}
