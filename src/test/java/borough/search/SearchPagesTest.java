package borough.search;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.council.Council;
import borough.customers.ContactPoint;
import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.data.Tenancy;
import borough.values.Reference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The one box of staff, in a council with little in it. */
@Tag("database")
class SearchPagesTest {
    private static final String CASE =
            """
            insert into cases.cases (reference, service, version, title, place, channel, stage,
                stage_since, opened_at, events, contents, outcome, closed_at, seen_by, hidden_from)
            values (?, 's', 'v', ?, ?, 'web', 'done', ?::timestamptz, ?::timestamptz, 0, '',
                'done', ?::timestamptz, ?, ?)
            """;
    private static final String MANY_CASES =
            """
            insert into cases.cases (reference, service, version, title, place, channel, stage,
                stage_since, opened_at, events, contents, outcome, closed_at)
            select lpad(n::text, 9, 'Z'), 's', 'v',
                case when n % 100 = 0 then 'A lost weasel' else 'A lost bin' end, n || ' Any Lane',
                'web', 's', now(), now(), 0, '', 'done', now()
            from generate_series(1, 3000) n
            """;
    private static final String PERSON =
            """
            insert into customers.persons (customer_id, given_name, family_name) values (?, ?, ?)
            """;
    private static final List<String> CASES =
            List.of(
                    "a lost otter,Quay Street,2020-01-01,,",
                    "a lost otter,Old Quay Street,2020-03-01,,",
                    "a secret otter,Quay Street,2020-02-01,otter keepers,",
                    "a shown otter,Quay Street,2020-02-02,ashdale-advisers,",
                    "a hidden otter,Quay Street,2020-02-03,,search");

    private static Council ashdale;
    private static Council birchmere;
    private static Neighbours neighbours;
    private static Reference last;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.both();
        ashdale = neighbours.ashdale();
        birchmere = neighbours.birchmere();
        in(ashdale, SearchPagesTest::fill);
    }

    private static void fill(JdbcClient database) {
        for (var line : CASES) {
            var it = line.split(",", -1);
            last = Reference.draw();
            var seenBy = it[3].isEmpty() ? new String[0] : new String[] {it[3]};
            var hidden = it[4].isEmpty() ? new String[0] : new String[] {it[4]};
            database.sql(CASE)
                    .params(last.text(), "Report " + it[0], it[1], it[2], it[2], it[2])
                    .params(seenBy, hidden)
                    .update();
        }
        var zoe = UUID.randomUUID();
        database.sql(PERSON).params(zoe, "Zoë", "O'Quillan-Smythe").update();
        Town.bean(Contacts.class)
                .add(
                        new ContactPoint(
                                new CustomerId(zoe), ContactPoint.Kind.MOBILE, "07700 900977"));
        for (int each = 10; each < 34; each++) {
            database.sql(PERSON).params(UUID.randomUUID(), "Ottoline", "Quayle " + each).update();
        }
    }

    private static void in(Council council, java.util.function.Consumer<JdbcClient> work) {
        Tenancy.run(
                council.id(),
                () ->
                        Town.bean(TransactionTemplate.class)
                                .executeWithoutResult(
                                        status -> work.accept(Town.bean(JdbcClient.class))));
    }

    private static Visitor of(Council council, String team) {
        return Visitor.signedIn(council, neighbours.of(council, team));
    }

    private static String path(String asked) {
        return "/staff/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private static Document found(String team, String asked) {
        var answer = of(ashdale, team).get(path(asked));
        assertThat(answer.status()).as(asked).isEqualTo(200);
        return answer.page();
    }

    private static List<String> found(String team, String asked, String kind) {
        return found(team, asked)
                .select("section[aria-labelledby=found-" + kind + "] li")
                .eachText();
    }

    @Test
    void a_reference_opens_its_case_at_once() {
        var answer = of(ashdale, "advisers").get(path(" " + last.text().toLowerCase() + " "));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.to()).isEqualTo("/staff/cases/" + last.text());
    }

    @Test
    void cases_are_found_by_what_was_asked_and_where_the_newest_first() {
        assertThat(found("desk", "otter quay street", "cases"))
                .hasSize(2)
                .first()
                .asString()
                .contains("Old Quay Street", "closed, from 1 March 2020");
        assertThat(found("desk", "ott qua", "cases")).hasSize(2);
        assertThat(found("desk", "otter elsewhere", "cases")).isEmpty();
    }

    @Test
    void a_case_that_its_file_shows_to_some_is_found_by_them_alone_and_a_hidden_one_by_nobody() {
        assertThat(found("advisers", "otter", "cases"))
                .hasSize(3)
                .anyMatch(it -> it.contains("a shown otter"))
                .noneMatch(it -> it.contains("secret") || it.contains("hidden"));
    }

    @Test
    void customers_are_found_by_name_and_number_by_those_who_help_people() {
        for (var asked :
                List.of("zoe oquillan smythe", "Zoë O'Quillan", "smyt zo", "07700 900977")) {
            assertThat(found("advisers", asked, "customers"))
                    .as(asked)
                    .containsExactly("Zoë O'Quillan-Smythe No address here");
        }
        assertThat(found("desk", "zoe", "customers")).isEmpty();
    }

    @Test
    void more_of_a_kind_is_a_page_away_and_cut_into_pages() {
        var page = found("advisers", "ottoline");
        assertThat(page.select("section[aria-labelledby=found-customers] li")).hasSize(5);
        var more = page.select("section[aria-labelledby=found-customers] p a").attr("href");
        assertThat(more).isEqualTo("/staff/search?q=ottoline&kind=customers");
        var visitor = of(ashdale, "advisers");
        assertThat(visitor.get(more).page().select("main li.found__one")).hasSize(20);
        assertThat(visitor.get(more + "&page=2").page().select("main li.found__one")).hasSize(4);
        assertThat(visitor.get(more + "&page=-9").page().select("main li.found__one")).hasSize(20);
    }

    @Test
    void colleagues_teams_and_pages_are_found_by_their_names() {
        assertThat(found("advisers", "ashdale advisers", "people"))
                .anyMatch(it -> it.contains("Team"));
        assertThat(found("advisers", "ann", "people")).isNotEmpty();
        assertThat(found("advisers", "help", "pages")).containsExactly("Help somebody");
        assertThat(found("desk", "help somebody", "pages")).isEmpty();
    }

    @Test
    void one_council_finds_nothing_of_another() {
        var answer = of(birchmere, "advisers").get(path("otter"));
        assertThat(answer.page().select("main").text()).contains("Nothing found for “otter”");
        assertThat(of(birchmere, "advisers").get(path(last.text())).status()).isEqualTo(200);
    }

    @Test
    void the_box_is_one_key_away_with_and_without_scripts() {
        var box = found("desk", "otter").select("input[name=q][data-search]");
        assertThat(box.attr("accesskey")).isEqualTo("/");
        assertThat(box.parents().select("form").attr("method")).isEqualTo("get");
    }

    @Test
    void a_hostile_search_ends_in_a_clear_word() {
        assertThat(found("desk", "x".repeat(6_000)).select("main").text())
                .contains("That is too long to look for");
        var longer = of(ashdale, "desk").get(path("x".repeat(10_000)));
        assertThat(longer.status()).isEqualTo(200);
        assertThat(longer.page().select("main").text()).contains("That is too long to look for");
        for (var signs : List.of("%%%%", "\\\\", "''\"", "&|!()<->:*", "\0", "%_%")) {
            assertThat(found("desk", signs).select("main").text())
                    .as(signs)
                    .containsAnyOf("There is no letter or number", "Type a case’s reference");
        }
        for (var odd : List.of("otter' or 1=1 --", "otter:* & !x", "\0otter\0", "\uD800x")) {
            assertThat(found("desk", odd).select("main h1").text()).as(odd).startsWith("Search");
        }
    }

    @Test
    void among_many_the_few_and_the_common_are_found_and_no_more_than_asked() {
        Tenancy.run(
                ashdale.id(),
                () ->
                        Town.bean(TransactionTemplate.class)
                                .executeWithoutResult(
                                        status -> {
                                            status.setRollbackOnly();
                                            var database = Town.bean(JdbcClient.class);
                                            database.sql(MANY_CASES).update();
                                            assertThat(found(database, "weasel")).isEqualTo(30);
                                            assertThat(found(database, "lane")).isEqualTo(50);
                                            assertThat(found(database, "badger")).isZero();
                                        }));
    }

    private static long found(JdbcClient database, String word) {
        return database.sql("select count(*) from cases.find_by_words(?, '{}', 50)")
                .param("'" + word + "'")
                .query(Long.class)
                .single();
    }
}
