package borough.casework;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.correspondence.CaseTalk;
import borough.council.SignedIn;
import borough.values.Reference;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of one case, as an officer's browser has it. */
class CasePagesTest {
    private Skips skips;
    private Reference skip;
    private String path;

    @BeforeEach
    void one_case() {
        skips = new Skips();
        skip = skips.open();
        path = "/staff/cases/" + skip.text();
    }

    private Visitor visitor(SignedIn it) {
        return Visitor.signedIn(skips.asCouncil(), skips.person(it));
    }

    private static Map<String, String> with(Document page, Map<String, String> fields) {
        var all = new java.util.LinkedHashMap<>(fields);
        for (var name : new String[] {"seen", "mark"}) {
            var hidden = page.selectFirst("input[name=" + name + "]");
            assertThat(hidden).as(name).isNotNull();
            all.put(name, hidden.val());
        }
        return all;
    }

    @Test
    void the_page_says_who_it_is_for_where_it_is_who_has_it_and_what_may_happen_next() {
        var page = visitor(skips.carol).get(path).page();
        assertThat(page.select(".case-head").text())
                .contains(
                        "Ask for a skip", "Amina Khan", "Deciding", "due in 2 days", "Thu 14 May");
        assertThat(page.select(".stages__item[aria-current=step]").text()).contains("deciding");
        assertThat(page.select(".nexts button").eachText()).containsExactly("Agree", "Look closer");
        assertThat(page.select("#beside").text()).contains("Now Waste", "Promise");
        assertThat(page.select(".acts kbd").eachText()).contains("h", "s", "t", "l", "d", "w");
        assertThat(page.select("input[type=file]")).isEmpty();
        assertThat(page.select("#history li").text()).contains("Sent", "Deciding");
    }

    @Test
    void a_decision_that_gives_more_time_says_how_much_and_until_when_it_gave() {
        var longer = "      longer: { by: supervisor, reason: yes, more time: few working days }\n";
        skips =
                new Skips(
                        Skips.FILE
                                .replace(
                                        "few days: 3",
                                        "few days: 3\n  few working days: 3 working days")
                                .replace("      look closer: {", longer + "      look closer: {"));
        skip = skips.open();
        path = "/staff/cases/" + skip.text();
        var carol = visitor(skips.carol);
        assertThat(carol.get(path).page().select(".nexts button").eachText())
                .contains("Longer (3 working days more)");
        var sent =
                carol.post(
                        path,
                        with(
                                carol.get(path).page(),
                                Map.of("next", "longer", "part", "", "note", "The lorry is ill.")));
        assertThat(sent.status()).isEqualTo(303);
        var page = carol.get(path).page();
        assertThat(page.select(".nexts button").eachText()).doesNotContain("Longer");
        assertThat(page.select("#history").text())
                .contains("longer: The lorry is ill.", "Gave more time", "Tuesday 19 May 2026");
        assertThat(page.select("#beside").text()).contains("Tue 19 May");
    }

    @Test
    void every_contact_in_any_channel_is_a_line_of_the_case() {
        var carol = visitor(skips.carol);
        Town.sweep();
        Town.sweep();
        var page = carol.get(path + "?show=contacts").page();
        assertThat(page.select("#history .views__link[aria-current]").text()).isEqualTo("Contacts");
        assertThat(page.select("#history .timeline__says").eachText())
                .containsExactly("Asked for: Ask for a skip");
        assertThat(carol.get(path + "?show=contacts&from=nonsense").status()).isEqualTo(200);
    }

    @Test
    void what_an_officer_finds_may_be_called_as_any_field_of_the_page_is() {
        skips =
                new Skips(
                        Skips.FILE.replace(
                                "  deciding:\n    say: We answer by {due}.\n",
                                "  deciding:\n    say: We answer by {due}.\n    ask:\n"
                                        + "      note: { question: What did you find?, answer: text }\n"));
        skip = skips.open();
        path = "/staff/cases/" + skip.text();
        var carol = visitor(skips.carol);
        var page = carol.get(path).page();
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        var field = page.selectFirst("#fill input[type=text]").attr("name");
        var sent = carol.post(path + "/fill", with(page, Map.of(field, "A wide gate")));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(carol.get(path).page().select("#beside").text())
                .contains("What did you find? A wide gate");
        var refused =
                carol.post(
                        path,
                        with(
                                carol.get(path).page(),
                                Map.of("next", "look closer", "part", "", "note", "")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#fill .govuk-error-message")).isEmpty();
    }

    @Test
    void script_in_a_note_is_shown_as_it_was_typed_and_never_run() {
        var carol = visitor(skips.carol);
        var typed = "<script>alert(1)</script> \"'& <b>bold</b>\n\nسلام 🗑\u0000";
        var sent = carol.post(path + "/note", with(carol.get(path).page(), Map.of("text", typed)));
        assertThat(sent.status()).isEqualTo(303);
        var page = carol.get(path).page();
        var text = page.selectFirst("#history .happened--note .happened__text");
        assertThat(text.wholeText())
                .isEqualTo("<script>alert(1)</script> \"'& <b>bold</b>\n\nسلام 🗑");
        assertThat(text.attr("dir")).isEqualTo("auto");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void a_note_of_ten_thousand_characters_is_kept_and_folded_and_a_longer_one_comes_back_whole() {
        var carol = visitor(skips.carol);
        var long1 = "🗑".repeat(10_000);
        assertThat(post(carol, "/note", Map.of("text", long1)).status()).isEqualTo(303);
        var page = carol.get(path).page();
        assertThat(page.selectFirst("details.happened__long p").wholeText()).isEqualTo(long1);
        var tooLong = post(carol, "/note", Map.of("text", long1 + "!"));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().title()).startsWith("Error: ");
        assertThat(tooLong.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#text");
        assertThat(tooLong.page().select("#text").val()).isEqualTo(long1 + "!");
        assertThat(post(carol, "/note", Map.of("text", " \n ")).status()).isEqualTo(422);
    }

    private Visitor.Answer post(Visitor it, String to, Map<String, String> fields) {
        return it.post(path + to, with(it.get(path).page(), fields));
    }

    @Test
    void who_posts_on_an_older_page_sees_what_happened_meanwhile_and_keeps_what_they_wrote() {
        var carol = visitor(skips.carol);
        var beth = visitor(skips.beth);
        var older = carol.get(path).page();
        assertThat(post(beth, "/customer", Map.of("text", "Is the road wide?")).status())
                .isEqualTo(303);
        var late =
                carol.post(
                        path, with(older, Map.of("next", "look closer", "note", "It is narrow")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".meanwhile").text())
                .contains(
                        "has moved on while you were writing", "Is the road wide?", "Beth Lawson");
        assertThat(late.page().select("#note").val()).isEqualTo("It is narrow");
        var again =
                carol.post(
                        path,
                        with(late.page(), Map.of("next", "look closer", "note", "It is narrow")));
        assertThat(again.status()).isEqualTo(303);
        assertThat(carol.get(path).page().select(".case-head").text()).contains("Looking closer");
    }

    @Test
    void an_older_page_of_something_done_by_hand_keeps_what_was_filled_in_too() {
        var carol = visitor(skips.carol);
        var older = carol.get(path + "/do/hand-over").page();
        post(carol, "/note", Map.of("text", "Meanwhile"));
        var fields = Map.of("to", "Council tax", "why", "It is theirs", "summary", "All of it");
        var late = carol.post(path + "/do/hand-over", with(older, fields));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".meanwhile").text()).contains("Meanwhile");
        assertThat(late.page().select("#to").val()).isEqualTo("Council tax");
        assertThat(late.page().select("#why").val()).isEqualTo("It is theirs");
        var again = carol.post(path + "/do/hand-over", with(late.page(), fields));
        assertThat(again.to()).isEqualTo(path + "?told=hand-over");
    }

    @Test
    void forged_posts_of_others_are_forbidden_and_change_nothing() {
        var imran = visitor(skips.imran);
        var page = imran.get(path).page();
        assertThat(page.select(".nexts, .acts, .write--customer")).isEmpty();
        assertThat(page.select("#write").text()).contains("A note").doesNotContain("customer");
        var before = skips.happened(skip);
        assertThat(post(imran, "/customer", Map.of("text", "Hm")).status()).isEqualTo(403);
        assertThat(post(imran, "/take", Map.of()).status()).isEqualTo(403);
        assertThat(post(imran, "/unlink", Map.of("other", skip.text())).status()).isEqualTo(403);
        for (var act : Act.values()) {
            var forged = post(imran, "/do/" + act.address(), Map.of("why", "Hm", "right", "Hm"));
            assertThat(forged.status()).as(act.address()).isEqualTo(403);
            assertThat(imran.get(path + "/do/" + act.address()).status()).isEqualTo(403);
        }
        assertThat(post(imran, "", Map.of("next", "agree")).status()).isEqualTo(422);
        assertThat(skips.happened(skip)).isEqualTo(before);
    }

    @Test
    void moves_that_the_case_does_not_offer_now_are_answered_with_a_word() {
        var carol = visitor(skips.carol);
        assertThat(post(carol, "", Map.of("next", "no such thing")).status()).isEqualTo(422);
        assertThat(
                        post(carol, "", Map.of("next", "look closer"))
                                .page()
                                .select("#note-error")
                                .text())
                .contains("Give your reason");
        assertThat(carol.get(path + "/do/reopen").status()).isEqualTo(404);
        assertThat(carol.get(path + "/do/start-clock").status()).isEqualTo(404);
        assertThat(carol.get(path + "/do/no-such-thing").status()).isEqualTo(404);
        assertThat(carol.get("/staff/cases/" + Reference.draw().text()).status()).isEqualTo(404);
        assertThat(carol.get("/staff/cases/nonsense").status()).isEqualTo(404);
        var bare = Map.of("text", "No number, no mark", "_csrf", carol.token());
        assertThat(carol.postBare(path + "/note", bare).status()).isEqualTo(303);
        assertThat(carol.postBare(path + "/note", Map.of("text", "No token")).status())
                .isEqualTo(403);
    }

    @Test
    void each_thing_done_by_hand_has_its_page_and_says_beside_the_field_what_is_missing() {
        var carol = visitor(skips.carol);
        for (var act : Act.offered(skips.look(skip, skips.carol))) {
            var page = carol.get(path + "/do/" + act.address());
            assertThat(page.status()).as(act.address()).isEqualTo(200);
            var empty = carol.post(path + "/do/" + act.address(), with(page.page(), Map.of()));
            assertThat(empty.status()).as(act.address()).isEqualTo(422);
            var href = empty.page().select(".govuk-error-summary a").attr("href");
            assertThat(empty.page().select(href)).as(act + " " + href).hasSize(1);
        }
        var days = carol.get(path + "/do/correct-answer?question=days").page();
        assertThat(days.select("#days").val()).isEqualTo("5");
        var wrong =
                carol.post(
                        path + "/do/correct-answer",
                        with(days, Map.of("question", "days", "days", "many", "why", "She rang")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#days").val()).isEqualTo("many");
        assertThat(wrong.page().select("#days-error").text()).isNotEmpty();
        var right =
                carol.post(
                        path + "/do/correct-answer",
                        with(
                                wrong.page(),
                                Map.of("question", "days", "days", "4", "why", "She rang")));
        assertThat(right.status()).isEqualTo(303);
        assertThat(carol.get(path).page().select(".told").text()).contains("4 Was: 5");
    }

    @Test
    void the_history_shows_what_is_asked_for_and_leads_to_what_is_older() {
        Town.run(
                skips.council,
                () -> {
                    var from = new CaseTalk.From("text", true);
                    for (int i = 0; i < 90; i++) {
                        skips.bean(CaseTalk.class).received(skip, from, "No " + i, "sms " + i);
                    }
                });
        var carol = visitor(skips.carol);
        post(carol, "/note", Map.of("text", "A note"));
        var notes = carol.get(path + "?show=notes").page();
        assertThat(notes.select("#history .happened__says").eachText()).containsExactly("Note");
        var moves = carol.get(path + "?show=moves").page();
        assertThat(moves.select("#history .happened--in, #history .happened--note")).isEmpty();
        assertThat(moves.select("#history .happened__says").eachText()).contains("Sent");
        var page = carol.get(path + "?show=messages").page();
        int pages = 1;
        int seen = page.select("#history .happened").size();
        while (!page.select("a[rel=next]").isEmpty()) {
            page =
                    carol.get(page.select("a[rel=next]").attr("href").replace("#history", ""))
                            .page();
            seen += page.select("#history .happened").size();
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).isEqualTo(90);
        for (var odd : new String[] {"?before=-1", "?before=x", "?show=%00", "?write=none"}) {
            assertThat(carol.get(path + odd).status()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void the_first_page_of_a_case_with_a_thousand_messages_is_as_small_as_any() {
        Town.run(
                skips.council,
                () -> {
                    var from = new CaseTalk.From("text", true);
                    for (int i = 0; i < 1000; i++) {
                        skips.bean(CaseTalk.class).received(skip, from, "No " + i, "sms " + i);
                    }
                });
        var page = visitor(skips.carol).get(path);
        assertThat(page.page().select("#history .happened")).hasSize(40);
        assertThat(page.body().length()).isLessThan(80_000);
    }

    @Test
    void another_council_s_officer_finds_no_such_case() {
        var other = new Skips();
        var stranger = Visitor.signedIn(other.asCouncil(), other.person(other.carol));
        assertThat(stranger.get(path).status()).isEqualTo(404);
        var fields = Map.of("text", "Hm", "seen", "1", "mark", UUID.randomUUID().toString());
        assertThat(stranger.post(path + "/note", fields).status()).isEqualTo(404);
    }

    @Test
    void a_case_whose_every_look_is_on_record_asks_why_before_it_shows_anything() {
        var kept =
                new Skips(
                        Skips.FILE.replace(
                                "sign in: none\n",
                                "sign in: none\nprivacy:\n  every view logged: yes\n"));
        var reference = kept.open();
        var at = "/staff/cases/" + reference.text();
        var carol = Visitor.signedIn(kept.asCouncil(), kept.person(kept.carol));
        assertThat(carol.get(at).to()).isEqualTo(at + "/why");
        var why = carol.get(at + "/why");
        assertThat(why.status()).isEqualTo(200);
        assertThat(why.page().select("main").text()).doesNotContain("Amina Khan", "skip");
        assertThat(carol.post(at + "/note", Map.of("text", "Unseen")).status()).isEqualTo(404);
        assertThat(carol.post(at + "/why", Map.of("why", " ")).status()).isEqualTo(422);
        assertThat(carol.post(at + "/why", Map.of("why", "She rang")).to()).isEqualTo(at);
        var page = carol.get(at);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("#history").text()).contains("Looked at", "She rang");
    }
}
