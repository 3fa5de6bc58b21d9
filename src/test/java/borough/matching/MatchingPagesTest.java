package borough.matching;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.Visitor;
import borough.customers.Merges;
import borough.vocabulary.Property;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingPagesTest {
    private final Bells bells = new Bells();
    private final Visitor beth = as("advisers");

    private Visitor as(String team) {
        return new Visitor(Town.host(bells.council))
                .with("borough-staff", Town.signedIn(bells.council, team));
    }

    @BeforeEach
    void in_the_morning() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    @Test
    void an_adviser_finds_somebody_by_a_misspelt_name_and_reads_why() {
        bells.knows("Robert Okafor", "1961-05-03", "", "");
        var page = beth.get("/staff/customers?q=bob+okafro+1961").page();
        assertThat(page.select(".customers__one").text())
                .contains("Robert Okafor", "born 3 May 1961", "A name that stands for");
        assertThat(beth.get("/staff/customers?q=zzqx").body()).contains("Nobody found");
        assertThat(beth.get("/staff/customers").status()).isEqualTo(200);
        assertThat(beth.get("/staff/customers?name=okafor&born=1961").body()).contains("Robert");
    }

    @Test
    void what_is_too_long_is_told_and_what_is_script_stays_text() {
        assertThat(beth.get("/staff/customers?q=" + "a".repeat(6_000)).status()).isEqualTo(422);
        bells.knows("<b onclick=alert(1)>Bo Lee", "", "", "");
        var answer = beth.get("/staff/customers?q=lee");
        assertThat(answer.body()).contains("&lt;b onclick").doesNotContain("<b onclick");
    }

    @Test
    void an_adviser_says_whose_a_request_is() {
        var father = bells.knows("John Pike", "1951-01-02", "", "");
        bells.knows("John Pike", "1981-03-04", "", "");
        var home = new Property(Bells.HOME, "14 Mill Lane, AB1 2CD");
        var reference = bells.ask(Map.of("name", "John Pike", "home", home));
        var path = "/staff/matching/" + reference.text();
        assertThat(beth.get("/staff/matching").body()).contains(path, "John Pike");
        assertThat(beth.get(path).page().select(".pair")).hasSize(2);
        assertThat(beth.post(path, Map.of("choice", "no number")).status()).isEqualTo(404);
        assertThat(beth.post(path, Map.of("choice", father.toString())).to())
                .isEqualTo("/staff/matching?told=chosen");
        assertThat(bells.whose(reference)).containsExactly(father);
        assertThat(beth.get(path).to()).isEqualTo("/staff/matching?told=gone");
    }

    @Test
    void an_adviser_merges_and_parts_two_with_a_reason() {
        var one = bells.knows("Robert Okafor", "1961-05-03", "", "");
        var two = bells.knows("Robert Okafor", "", "", "");
        bells.in(Town.bean(Duplicates.class)::look);
        var path = "/staff/customers/" + one + "/duplicates";
        assertThat(beth.get("/staff/matching").body()).contains("Robert Okafor and Robert Okafor");
        var merging = Map.of("other", two.toString(), "choice", "merge");
        assertThat(beth.post(path, merging).status()).isEqualTo(422);
        var why = Map.of("other", two.toString(), "choice", "merge", "why", "Same home");
        assertThat(beth.post(path, why).to()).isEqualTo(path + "?told=merged");
        assertThat(bells.in(() -> Town.bean(Merges.class).standing(two))).isEqualTo(one);
        assertThat(beth.get(path).body()).contains("Merged with it");
        var parting = Map.of("other", two.toString(), "choice", "unmerge", "why", "Father and son");
        assertThat(beth.post(path, parting).to()).isEqualTo(path + "?told=unmerged");
        assertThat(bells.in(() -> Town.bean(Merges.class).standing(two))).isEqualTo(two);
    }

    @Test
    void a_record_of_another_council_cannot_be_seen_or_merged() {
        var one = bells.knows("Robert Okafor", "1961-05-03", "", "");
        var theirs = new Bells().knows("Robert Okafor", "1961-05-03", "", "");
        var path = "/staff/customers/" + one + "/duplicates";
        assertThat(beth.get("/staff/customers/" + theirs + "/duplicates").status()).isEqualTo(404);
        var why = Map.of("other", theirs.toString(), "choice", "merge", "why", "Same");
        assertThat(beth.post(path, why).status()).isEqualTo(404);
        assertThat(beth.get("/staff/customers/nobody/duplicates").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/customers",
                "/staff/matching",
                "/staff/matching/4K7QXD9RM",
                "/staff/customers/00000000-0000-0000-0000-000000000001/duplicates"
            })
    void staff_without_the_duty_and_nobody_at_all_are_kept_out(String path) {
        assertThat(as("crews").get(path).status()).isEqualTo(403);
        assertThat(new Visitor(Town.host(bells.council)).get(path).status()).isEqualTo(302);
    }
}
