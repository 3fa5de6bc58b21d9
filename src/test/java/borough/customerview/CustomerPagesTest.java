package borough.customerview;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Lamps;
import borough.Town;
import borough.Visitor;
import borough.audit.Audit;
import borough.audit.Entry;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.restrictions.Restriction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of a customer, for those who may and those who may not. */
class CustomerPagesTest {
    private static final String RESTRICTED =
            "privacy:\n  seen by: [waste supervisor]\n  title: A private request\n";
    private static final String LOGGED = RESTRICTED + "  every view logged: yes\n";

    private static String main(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page().select("main").text();
    }

    @Test
    void who_they_are_what_is_open_and_every_contact_stand_on_one_page() {
        var lodge = new Lodge(new Lamps());
        var reference = lodge.theirs();
        lodge.rang(5);
        var page = lodge.staff("advisers").get(lodge.path()).page();
        assertThat(page.select(".who").text()).contains("Amina Khan", "age 41");
        assertThat(page.select(".theirs").text()).contains("Report a lamp", "looking");
        assertThat(page.select(".theirs a").attr("href"))
                .isEqualTo("/staff/cases/" + reference.text());
        assertThat(page.select("#timeline").text())
                .contains("Asked for: Report a lamp", "Asked: question 1", "We sent a text");
        assertThat(page.select("main").text()).contains("Yusuf Khan", "07700 900123");
    }

    @Test
    void nobody_a_crew_and_another_council_find_no_such_page_and_guessing_helps_nobody() {
        var lodge = new Lodge(new Lamps());
        var other = new Lodge(new Lamps());
        assertThat(new Visitor(Town.host(lodge.council())).get(lodge.path()).to())
                .startsWith("/sign-in");
        for (var path : List.of(lodge.path(), lodge.path() + "/call", lodge.path() + "/why")) {
            assertThat(lodge.staff("crews").get(path).status()).isEqualTo(404);
            assertThat(other.staff("advisers").get(path).status()).isEqualTo(404);
        }
        var adviser = lodge.staff("advisers");
        for (var guess :
                List.of(
                        CustomerId.draw().toString(),
                        "1",
                        "' or true --",
                        lodge.amina.toString().toUpperCase(),
                        "00000000-0000-0000-0000-000000000000")) {
            var path = "/staff/customers/" + guess.replace(" ", "%20").replace("'", "%27");
            assertThat(adviser.get(path).status()).as(guess).isEqualTo(404);
        }
        assertThat(adviser.get(lodge.path() + "/restrict").status()).isEqualTo(403);
        assertThat(adviser.post(lodge.path() + "/open", Map.of()).status()).isEqualTo(403);
        var call = Map.of("note", "Hello", "occasion", "x");
        assertThat(lodge.staff("crews").post(lodge.path() + "/call", call).status()).isEqualTo(404);
        assertThat(other.staff("advisers").post(lodge.path() + "/call", call).status())
                .isEqualTo(404);
    }

    @Test
    void script_in_a_name_and_in_a_line_is_only_read() {
        var lodge = new Lodge(new Lamps(), "<script>alert(1)</script>");
        var adviser = lodge.staff("advisers");
        adviser.post(
                lodge.path() + "/call",
                Map.of(
                        "note",
                        "<img src=x onerror=alert(2)>",
                        "occasion",
                        "a",
                        "channel",
                        "phone"));
        for (var path : List.of(lodge.path(), lodge.path() + "/call")) {
            var answer = adviser.get(path);
            assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x");
            assertThat(answer.page().select("main").text()).contains("<script>alert(1)</script>");
        }
        assertThat(main(adviser, lodge.path())).contains("<img src=x onerror=alert(2)>");
    }

    @Test
    void a_private_case_is_nothing_to_others_neither_the_fact_nor_a_number_nor_a_gap() {
        var lodge = new Lodge(new Lamps(RESTRICTED));
        var reference = lodge.theirs();
        lodge.rang(30);
        var without = new Lodge(new Lamps());
        without.rang(30);
        var seen = lodge.staff("advisers").get(lodge.path()).page();
        assertThat(seen.select("main").text())
                .doesNotContain("private", "lamp", reference.text(), "accepted")
                .contains("Nothing is open");
        assertThat(seen.select(".timeline__moment")).hasSize(20);
        var plain = without.staff("advisers").get(without.path()).page();
        assertThat(seen.select("main").text()).isEqualTo(plain.select("main").text());
        var searched = main(lodge.staff("advisers"), lodge.path() + "?words=asked+for");
        assertThat(searched).doesNotContain("Asked for").contains("No contact is as you look for");
        assertThat(main(lodge.staff("supervisors"), lodge.path()))
                .contains("looking", "Asked for: A private request");
    }

    @Test
    void whoever_may_look_with_a_reason_says_it_and_their_manager_reads_it() {
        var lodge = new Lodge(new Lamps(LOGGED));
        lodge.theirs();
        var carol = lodge.staff("supervisors");
        assertThat(main(carol, lodge.path()))
                .contains("Say why you look, to see a private request")
                .doesNotContain("Asked for", "looking");
        assertThat(main(lodge.staff("advisers"), lodge.path())).doesNotContain("Say why");
        assertThat(carol.post(lodge.path() + "/why", Map.of("why", " ")).status()).isEqualTo(422);
        var looked = carol.post(lodge.path() + "/why", Map.of("why", "She rang about it"));
        assertThat(looked.to()).startsWith(lodge.path());
        assertThat(main(carol, lodge.path())).contains("Asked for", "looking");
        assertThat(main(carol, "/staff/looks")).contains("She rang about it", "Lee Marsh");
        assertThat(lodge.staff("advisers").get("/staff/looks").status()).isEqualTo(403);
        Town.CLOCK.pass(Duration.ofMinutes(31));
        assertThat(main(carol, lodge.path())).contains("Say why you look");
    }

    @Test
    void a_restricted_record_shows_its_name_alone_until_somebody_says_why() {
        var lodge = new Lodge(new Lamps());
        lodge.theirs();
        lodge.restrict(Restriction.Kind.AT_RISK, "supervisors");
        assertThat(main(lodge.staff("supervisors"), lodge.path()))
                .contains("At risk: never say where they live", "Her brother looks for her");
        var beth = lodge.staff("advisers");
        assertThat(main(beth, lodge.path()))
                .contains("Amina Khan", "Why do you look at this record?")
                .doesNotContain("07700", "lamp", "Yusuf", "brother");
        assertThat(beth.get(lodge.path() + "/call").status()).isEqualTo(404);
        assertThat(beth.get("/staff/services?customer=" + lodge.amina).to())
                .isEqualTo(lodge.path());
        beth.post(lodge.path() + "/why", Map.of("why", "She stands at the desk"));
        assertThat(main(beth, lodge.path())).contains("07700 900123", "Report a lamp");
        assertThat(main(lodge.staff("supervisors"), "/staff/looks"))
                .contains("looked at Amina Khan", "She stands at the desk");
        var record =
                lodge.lamps.in(() -> Town.bean(Audit.class).find(borough.audit.Sought.ALL, 10));
        assertThat(record)
                .extracting(Entry::what)
                .contains("Opened a restricted record", "Looked at a customer");
    }

    @Test
    void the_address_of_somebody_at_risk_is_left_out_of_search_and_lists() {
        var lodge = new Lodge(new Lamps());
        lodge.restrict(Restriction.Kind.AT_RISK, "supervisors");
        var beth = lodge.staff("advisers");
        var yusuf = main(beth, "/staff/customers/" + lodge.yusuf);
        assertThat(yusuf).contains("Nobody else that we know of lives there");
        var found = main(beth, "/staff/search?q=Amina+Khan");
        assertThat(found).contains("Amina Khan").doesNotContain("Mill Lane");
        assertThat(main(lodge.staff("supervisors"), lodge.path())).contains("Yusuf Khan");
    }

    @Test
    void a_supervisor_restricts_a_record_with_a_reason_and_a_day_and_ends_it() {
        var lodge = new Lodge(new Lamps());
        var carol = lodge.staff("supervisors");
        var path = lodge.path() + "/restrict";
        assertThat(carol.post(path, Map.of("kind", "other")).page().select(".govuk-error-summary"))
                .isNotEmpty();
        var far = Map.of("kind", "staff", "team", "supervisors", "why", "She works here");
        var form = new java.util.HashMap<>(far);
        form.put("review-day", "12");
        form.put("review-month", "5");
        form.put("review-year", "2029");
        assertThat(carol.post(path, form).status()).isEqualTo(422);
        form.put("review-year", "2027");
        assertThat(carol.post(path, form).to()).isEqualTo(lodge.path() + "?told=restricted");
        assertThat(main(lodge.staff("advisers"), lodge.path())).contains("Why do you look");
        assertThat(main(carol, "/staff/looks")).contains("12 May 2027");
        carol.post(lodge.path() + "/open", Map.of());
        assertThat(main(lodge.staff("advisers"), lodge.path())).contains("07700 900123");
    }

    @Test
    void a_noted_call_stands_once_on_the_timeline_with_its_words() {
        var lodge = new Lodge(new Lamps());
        var beth = lodge.staff("advisers");
        assertThat(beth.post(lodge.path() + "/call", Map.of("note", "")).status()).isEqualTo(422);
        var call = Map.of("note", "She moves in June.", "occasion", "one", "channel", "phone");
        beth.post(lodge.path() + "/call", call);
        beth.post(lodge.path() + "/call", call);
        var page = beth.get(lodge.path()).page();
        assertThat(page.select(".timeline__moment")).hasSize(1);
        assertThat(page.select("#timeline").text())
                .contains("They rang", "She moves in June.", "Lee Marsh");
    }

    @Test
    void the_timeline_is_sifted_and_read_page_by_page_each_line_once() {
        var lodge = new Lodge(new Lamps());
        lodge.rang(90);
        var beth = lodge.staff("advisers");
        var seen = new java.util.HashSet<String>();
        var next = lodge.path();
        int lines = 0;
        while (!next.isEmpty()) {
            var page = beth.get(next).page();
            var says = page.select(".timeline__says").eachText();
            lines += says.size();
            seen.addAll(says);
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(lines).isEqualTo(90);
        assertThat(seen).hasSize(90);
        var emails = beth.get(lodge.path() + "?channel=email&kind=enquiry").page();
        assertThat(emails.select(".timeline__channel").eachText()).containsOnly("Email");
        assertThat(emails.select(".timeline__moment")).hasSize(12);
        var words = beth.get(lodge.path() + "?words=QUESTION+88").page();
        assertThat(words.select(".timeline__says").eachText())
                .containsExactly("Asked: question 88");
        assertThat(beth.get(lodge.path() + "?channel=%27--&department=%27&before=x").status())
                .isEqualTo(200);
    }

    @Test
    void records_that_are_merged_are_one_page_and_one_timeline() {
        var lodge = new Lodge(new Lamps());
        lodge.rang(3);
        Town.run(
                lodge.council(),
                () ->
                        Town.bean(Merges.class)
                                .merge(lodge.amina, lodge.yusuf, "a test", "the same"));
        var beth = lodge.staff("advisers");
        assertThat(beth.get(lodge.path()).to()).isEqualTo("/staff/customers/" + lodge.yusuf);
        assertThat(main(beth, "/staff/customers/" + lodge.yusuf)).contains("question 1");
    }

    @Test
    void from_a_case_a_property_and_a_number_a_link_leads_to_the_customer() {
        var lodge = new Lodge(new Lamps());
        var reference = lodge.theirs();
        var beth = lodge.staff("advisers");
        for (var path :
                List.of("/staff/cases/" + reference.text(), "/staff/services?reach=07700900123")) {
            assertThat(beth.get(path).page().select("main a[href=" + lodge.path() + "]"))
                    .as(path)
                    .isNotEmpty();
        }
    }
}
