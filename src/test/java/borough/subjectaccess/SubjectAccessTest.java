package borough.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Lamps;
import borough.Town;
import borough.Visitor;
import borough.account.Mailbox;
import borough.accounts.Accounts;
import borough.council.Councils;
import borough.council.Structure;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customerview.Lodge;
import borough.data.Json;
import borough.restrictions.Restriction;
import borough.values.Reference;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All we hold about somebody: gathered, looked through twice, and handed to them alone. */
@Tag("database")
class SubjectAccessTest {
    private static final String PRIVATE =
            "privacy:\n  seen by: [waste supervisor]\n  title: A private request\n";

    private static String ask(Visitor staff, CustomerId customer) {
        var at = "/staff/customers/" + customer + "/information";
        assertThat(staff.get(at).status()).isEqualTo(200);
        return staff.post(at, Map.of()).to();
    }

    private static String gather(Visitor staff, String request) {
        return staff.post(request + "/gather", Map.of()).to();
    }

    private static String main(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page().select("main").text();
    }

    private static List<String> open(Visitor staff, String at) {
        return staff.get(at).page().select("input[type=radio][name^=d-]").eachAttr("name").stream()
                .distinct()
                .toList();
    }

    /** Keeps everything that waits for a decision, but for what this names. */
    private static void keepRest(Visitor staff, String at) {
        for (int page = 0; page < 50; page++) {
            var fields = new HashMap<String, String>();
            open(staff, at).forEach(it -> fields.put(it, "keep"));
            if (fields.isEmpty()) {
                return;
            }
            assertThat(staff.post(at, fields).status()).isEqualTo(303);
        }
    }

    private static void release(Visitor one, Visitor two, String request, String at) {
        keepRest(one, at);
        one.post(request + "/identity", Map.of("how", "documents"));
        assertThat(one.post(at + "/reviewed", Map.of()).status()).isEqualTo(303);
        assertThat(two.post(at + "/release", Map.of()).status()).isEqualTo(303);
    }

    private static Visitor resident(Lodge lodge, CustomerId customer, String email) {
        var council = Town.in(lodge.council(), () -> Town.bean(Councils.class).current());
        var visitor = new Mailbox(council, email).signedIn();
        Town.run(
                lodge.council(),
                () -> {
                    var accounts = Town.bean(Accounts.class);
                    accounts.link(accounts.withEmail(email).orElseThrow().id(), customer);
                });
        return visitor;
    }

    private static Map<String, String> unzip(byte[] bytes) throws Exception {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void everything_is_gathered_looked_through_twice_released_and_read_in_the_account() {
        var lodge = new Lodge(new Lamps(), "<script>alert(1)</script>");
        var reference = lodge.theirs();
        lodge.rang(3);
        note(lodge, reference, "Yusuf Khan next door rang: 07700 900777");
        var one = lodge.staff("supervisors");
        var two = lodge.staff("supervisors");
        var request = ask(one, lodge.amina);
        assertThat(main(one, request)).contains("Due by law", "Nobody made sure yet");
        var at = gather(one, request);
        var all = main(one, at + "?show=all");
        assertThat(all)
                .contains("Your record", "Your cases", "Every contact", "14 Mill Lane")
                .contains("Look at this:");
        assertThat(one.get(at).body()).doesNotContain("<script>alert(1)");
        var early = one.post(at + "/reviewed", Map.of());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().text()).contains("to be decided");

        var note = noteOn(one, at);
        var wrong = one.post(at, Map.of(note, "redact", note.replace("d-", "c-"), "not in it"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().text()).contains("Choose why it may be kept back");
        var cut =
                Map.of(
                        note,
                        "redact",
                        note.replace("d-", "e-"),
                        "other people",
                        note.replace("d-", "c-"),
                        "yusuf khan\n07700 900777");
        assertThat(one.post(at, cut).status()).isEqualTo(303);
        keepRest(one, at);
        assertThat(one.post(at + "/reviewed", Map.of()).status()).isEqualTo(303);
        var own = one.post(at + "/release", Map.of());
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.page().text()).contains("Somebody else must look again");
        var unsure = two.post(at + "/release", Map.of());
        assertThat(unsure.page().text()).contains("First say how we know who asks");
        one.post(request + "/identity", Map.of("how", "questions"));
        assertThat(two.post(at + "/release", Map.of()).status()).isEqualTo(303);

        var amina = resident(lodge, lodge.amina, "amina@rights.example.com");
        var link = amina.get("/account/information").page().select("a[href$=/html]").attr("href");
        var read = amina.get(link);
        assertThat(read.header("Content-Security-Policy")).contains("sandbox");
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(read.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "next door rang", "[taken out]")
                .contains("It tells of somebody else", "Information Commissioner")
                .doesNotContain("<script>", "Yusuf Khan next door", "07700 900777");
        var json = amina.get(link.replace("/html", "/json")).body();
        assertThat(Json.MAPPER.readTree(json).get("about").asString()).contains("Khan");
        assertThat(json).doesNotContain("07700 900777");

        // What was released stays as it was, whatever comes after, and nobody decides any more.
        assertThat(one.post(at, Map.of(note, "keep")).status()).isEqualTo(422);
        note(lodge, reference, "Said later");
        assertThat(amina.get(link).body()).isEqualTo(read.body());
        var yusuf = resident(lodge, lodge.yusuf, "yusuf@rights.example.com");
        assertThat(yusuf.get(link).status()).isEqualTo(404);
        assertThat(new Visitor(Town.host(lodge.council())).get(link).to())
                .contains("/account/sign-in");
        Town.CLOCK.pass(Duration.ofDays(15));
        var later = resident(lodge, lodge.amina, "amina@rights.example.com");
        assertThat(later.get(link).status()).isEqualTo(404);
    }

    private static void note(Lodge lodge, Reference reference, String words) {
        assertThat(
                        lodge.staff("supervisors")
                                .post(
                                        "/staff/cases/" + reference.text() + "/note",
                                        Map.of(
                                                "text",
                                                words,
                                                "mark",
                                                "m" + words.hashCode(),
                                                "seen",
                                                "0"))
                                .status())
                .isEqualTo(303);
    }

    // The item on the page that has the note in it.
    private static String noteOn(Visitor staff, String at) {
        return staff.get(at + "?part=cases").page().select(".rights__item").stream()
                .filter(it -> it.text().contains("next door rang"))
                .map(it -> it.select("input[type=radio]").first().attr("name"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_private_case_is_in_no_package_of_somebody_who_may_not_see_it() {
        var lodge = new Lodge(new Lamps(PRIVATE));
        var reference = lodge.theirs();
        Town.run(
                lodge.council(),
                () -> Town.bean(Structure.class).giveRole("waste supervisor", "crews"));
        var one = lodge.staff("supervisors");
        var request = ask(one, lodge.amina);
        var at = gather(one, request);
        for (var part : List.of("", "cases", "contacts", "messages", "audit", "record")) {
            assertThat(main(one, at + "?show=all&part=" + part))
                    .as(part)
                    .doesNotContain(reference.text(), "private", "lamp");
        }
        Town.run(
                lodge.council(),
                () -> Town.bean(Structure.class).giveRole("waste supervisor", "supervisors"));
        var team = lodge.staff("supervisors");
        var theirs = gather(team, request);
        assertThat(main(team, theirs + "?show=all&part=cases")).contains(reference.text());
        Town.run(
                lodge.council(),
                () -> Town.bean(Structure.class).giveRole("waste supervisor", "crews"));
        var other = lodge.staff("supervisors");
        for (var path : List.of("", "/html", "/zip")) {
            assertThat(other.get(theirs + path).status()).isEqualTo(404);
        }
        assertThat(other.post(theirs + "/release", Map.of()).status()).isEqualTo(404);
        assertThat(main(other, request)).contains("Gathered by");
        assertThat(other.get(request).body()).doesNotContain(theirs);
    }

    @Test
    void a_link_opens_once_with_its_code_and_never_to_guesses() throws Exception {
        var lodge = new Lodge(new Lamps());
        lodge.theirs();
        lodge.restrict(Restriction.Kind.AT_RISK, "supervisors");
        var one = lodge.staff("supervisors");
        var two = lodge.staff("supervisors");
        var request = ask(one, lodge.amina);
        var at = gather(one, request);
        release(one, two, request, at);
        var amina = resident(lodge, lodge.amina, "amina2@rights.example.com");
        assertThat(amina.get("/account/information").page().select("a[href$=/html]")).isEmpty();

        var first = link(two, at);
        var link = link(two, at);
        var somebody = new Visitor(Town.host(lodge.council()));
        assertThat(main(somebody, first.getFirst())).contains("no longer works");
        assertThat(main(somebody, link.getFirst())).contains("Enter the code");
        var wrong = somebody.post(link.getFirst(), Map.of("code", "not it"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().text()).contains("That is not the code");
        var other = new Lodge(new Lamps());
        var elsewhere = new Visitor(Town.host(other.council()));
        assertThat(main(elsewhere, link.getFirst())).contains("no longer works");
        var got = somebody.post(link.getFirst(), Map.of("code", link.getLast()));
        assertThat(got.header("Content-Type")).isEqualTo("application/zip");
        var again = somebody.post(link.getFirst(), Map.of("code", link.getLast()));
        assertThat(again.page().text()).contains("no longer works");

        var guessed = link(two, at);
        for (int each = 0; each < 5; each++) {
            somebody.post(guessed.getFirst(), Map.of("code", "wrong"));
        }
        assertThat(main(somebody, guessed.getFirst())).contains("no longer works");
        assertThat(main(somebody, "/information/nonsense")).contains("no longer works");
    }

    private static List<String> link(Visitor staff, String at) {
        var secrets = staff.post(at + "/link", Map.of()).page().select(".rights__secret");
        return new ArrayList<>(secrets.eachText());
    }

    @Test
    void nobody_else_starts_looks_decides_or_fetches() {
        var lodge = new Lodge(new Lamps());
        lodge.theirs();
        var one = lodge.staff("supervisors");
        var request = ask(one, lodge.amina);
        var at = gather(one, request);
        var other = new Lodge(new Lamps());
        for (var team : List.of("advisers", "crews", "desk", "designers")) {
            assertThat(lodge.staff(team).get(at).status()).as(team).isEqualTo(403);
            assertThat(lodge.staff(team).post(request + "/gather", Map.of()).status())
                    .as(team)
                    .isEqualTo(403);
        }
        var stranger = other.staff("supervisors");
        for (var path : List.of(request, at, at + "/zip", lodge.path() + "/information")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
            assertThat(new Visitor(Town.host(lodge.council())).get(path).to())
                    .startsWith("/sign-in");
        }
        assertThat(stranger.post(request + "/gather", Map.of()).status()).isEqualTo(404);
        assertThat(one.get("/staff/information/packages/1").status()).isEqualTo(404);
        assertThat(one.get(at + "/pdf").status()).isEqualTo(404);
        assertThat(one.post(at, Map.of("d-9999999", "keep")).status()).isEqualTo(422);
        lodge.restrict(Restriction.Kind.STAFF, "elsewhere");
        assertThat(one.get(at).to()).isEqualTo(lodge.path());
        assertThat(one.get(request).to()).isEqualTo(lodge.path());
    }

    @Test
    void the_time_is_a_month_by_the_calendar_and_longer_only_once_with_a_reason() {
        var lodge = new Lodge(new Lamps());
        var one = lodge.staff("supervisors");
        var request = ask(one, lodge.amina);
        // Tuesday 12 May; 12 June is a Friday, 12 August a Wednesday.
        assertThat(main(one, request)).contains("12 June");
        assertThat(one.post(request + "/longer", Map.of("why", " ")).status()).isEqualTo(422);
        assertThat(one.post(request + "/longer", Map.of("why", "300 cases")).status())
                .isEqualTo(303);
        assertThat(main(one, request)).contains("12 August", "300 cases");
        assertThat(one.post(request + "/longer", Map.of("why", "again")).status()).isEqualTo(422);
        assertThat(main(one, "/staff/information")).contains("Amina Khan", "12 August");
    }

    @Test
    void what_is_in_a_file_name_leads_nowhere() {
        for (var name :
                List.of(
                        "../../etc/passwd",
                        "..\\x",
                        "a/b",
                        "con\u0000",
                        "<b>",
                        "",
                        "x".repeat(300))) {
            var safe = ReleasePapers.safe(name);
            assertThat(safe).doesNotContain("/", "\\", "..", "\u0000", "<").isNotBlank();
            assertThat(safe.length()).isLessThanOrEqualTo(80);
        }
    }

    @Test
    void what_was_released_goes_by_its_key_after_its_time() throws Exception {
        var lodge = new Lodge(new Lamps());
        var mine = lodge.theirs();
        Town.run(
                lodge.council(),
                () -> Town.bean(CustomerCases.class).link(lodge.amina, mine, "again"));
        var one = lodge.staff("supervisors");
        var two = lodge.staff("supervisors");
        var request = ask(one, lodge.amina);
        var at = gather(one, request);
        release(one, two, request, at);
        assertThat(two.get(at + "/html").body()).contains("All we hold about");
        Town.CLOCK.pass(Duration.ofDays(370));
        Town.sweep();
        var later = lodge.staff("supervisors");
        assertThat(later.get(at + "/html").status()).isEqualTo(404);
        assertThat(main(later, at)).contains("Nothing here");
    }
}
