package borough;

import static org.assertj.core.api.Assertions.assertThat;

import borough.audit.Audit;
import borough.audit.Sought;
import borough.casebook.PinsStore;
import borough.caseload.CaseFilter;
import borough.caseload.CaseLists;
import borough.cases.Cases;
import borough.council.People;
import borough.customers.CustomerSearch;
import borough.customers.CustomerSought;
import borough.customers.Customers;
import borough.demonstration.MadeUp;
import borough.interactions.Interactions;
import borough.land.LandLayers;
import borough.markers.Markers;
import borough.matching.CaseMatching;
import borough.matching.Duplicates;
import borough.messages.Messages;
import borough.places.Places;
import borough.registers.Registers;
import borough.replies.Replies;
import borough.rounds.Rounds;
import borough.streets.Streets;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.values.Uprn;
import borough.visits.Visits;
import borough.vocabulary.MapPin;
import borough.waste.CrewRounds;
import borough.waste.RoundDay;
import borough.waste.Waste;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table of ours keeps councils apart, says what it is for, and can be spread over nodes. */
@Tag("database")
class EveryTableTest {
    // Tables that belong to a library and hold nothing of a council.
    private static final Set<String> EXEMPT = Set.of("running.migrations");

    private static final String OURS =
            """
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
                and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and n.nspname || '.' || c.relname <> all (?)
            """;

    // What the demonstration has little of.
    private static final String MADE_UP_HERE = "(audit|cases|interactions|messages)[.].*";

    private static final String MANY_ENTRIES =
            """
            insert into audit.entries (entry_id, at, who_kind, who_id, who, kind, what, about,
                about_id)
            select gen_random_uuid(), now() - n * interval '1 minute', 'staff', it, it, 'look',
                'Looked', 'case', it
            from unnest(?) with ordinality as made (it, n)
            """;

    // Most have ended, as in life: else an index of all cases is as good as one of the open.
    private static final String MANY_CASES =
            """
            insert into cases.cases (reference, service, version, title, place, property, channel,
                stage, stage_since, opened_at, due_at, team, events, contents,
                outcome, closed_at)
            select reference, 's', 'v' || n % 50, 't', 'p', n % 2000, 'web',
                's', now(), now() - n * interval '1 hour', now() + n % 300 * interval '1 hour',
                'team ' || n % 100, 1, '',
                case when n / 100 % 4 > 0 then 'done' end,
                case when n / 100 % 4 > 0 then now() end
            from unnest(?) with ordinality as drawn (reference, n)
            """;

    private static final String MANY_INTERACTIONS =
            """
            insert into interactions.interactions (interaction_id, at, channel, way, kind, says,
                case_reference, property)
            select gen_random_uuid(), now() - n * interval '1 hour', 'text', 'in', 'k', 's',
                reference, n % 2000
            from unnest(?) with ordinality as drawn (reference, n)
            """;

    private static final String MANY_CONTACT_POINTS =
            """
            insert into interactions.contact_points (contact, at, interaction_id, case_reference)
            select 'contact ' || n % 2000, at, interaction_id, case_reference
            from (select row_number() over () as n, * from interactions.interactions) line
            """;

    private static final String MANY_MESSAGES =
            """
            insert into messages.messages (message_id, case_reference, moment, occasion, channel,
                contact, state, told_at)
            select gen_random_uuid(), reference, 'm', 'o', 'text', 'contact ' || n % 2000,
                'delivered', now() - n * interval '1 hour'
            from unnest(?) with ordinality as drawn (reference, n)
            """;

    private static final String MANY_PINS =
            """
            insert into cases.pins (reference, service, easting, northing)
            select reference, 's', 560000 + n * 37 % 9000, 240000 + n * 53 % 9000
            from unnest(?) with ordinality as drawn (reference, n)
            """;

    private static Set<String> ask(String sql) throws SQLException {
        try (var database = Town.asApplication();
                var statement = database.prepareStatement(sql)) {
            if (sql.contains("?")) {
                statement.setArray(1, database.createArrayOf("text", EXEMPT.toArray()));
            }
            var found = new TreeSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static Set<String> tablesWhere(String condition) throws SQLException {
        return ask("select n.nspname || '.' || c.relname " + OURS + " and " + condition);
    }

    @Test
    void the_tables_looked_at_are_all_there_are_but_a_library_s_own() throws SQLException {
        assertThat(tablesWhere("true"))
                .hasSizeGreaterThan(30)
                .contains("cases.cases", "council.people", "data.news", "places.properties");
        assertThat(
                        ask(
                                """
                                select n.nspname || '.' || c.relname
                                from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind in ('r', 'p')
                                    and n.nspname || '.' || c.relname = any (?)
                                """))
                .isEqualTo(EXEMPT);
    }

    @Test
    void every_key_begins_with_the_council() throws SQLException {
        assertThat(
                        tablesWhere(
                                """
                                not exists (
                                    select
                                    from pg_index i
                                    join pg_attribute a
                                        on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                    where i.indrelid = c.oid and i.indisprimary
                                        and a.attname = 'council_id' and a.attnotnull)
                                """))
                .isEmpty();
    }

    @Test
    void every_table_says_what_it_is_for() throws SQLException {
        assertThat(tablesWhere("coalesce(obj_description(c.oid, 'pg_class'), '') = ''")).isEmpty();
    }

    @Test
    void every_table_keeps_councils_apart_even_from_its_owner() throws SQLException {
        assertThat(tablesWhere("not (c.relrowsecurity and c.relforcerowsecurity)")).isEmpty();
        assertThat(
                        tablesWhere(
                                """
                                not exists (
                                    select
                                    from pg_policy p
                                    where p.polrelid = c.oid and p.polname = 'councils_apart'
                                        and p.polcmd = '*'
                                        and pg_get_expr(p.polqual, c.oid)
                                            like '%council_id = %app.council%')
                                """))
                .isEmpty();
    }

    @Test
    void only_what_must_be_read_before_the_council_is_known_is_open_to_the_application()
            throws SQLException {
        assertThat(
                        tablesWhere(
                                """
                                exists (
                                    select
                                    from pg_policy p
                                    where p.polrelid = c.oid and p.polname <> 'councils_apart'
                                        and p.polroles && array[0::oid, current_user::regrole::oid])
                                """))
                .containsExactlyInAnyOrder("council.hosts", "data.councils");
    }

    @Test
    void the_application_s_role_owns_nothing_and_cannot_step_over_the_policies()
            throws SQLException {
        assertThat(
                        ask(
                                """
                                select c.oid::regclass::text
                                from pg_class c
                                where pg_get_userbyid(c.relowner) = current_user
                                union
                                select n.nspname
                                from pg_namespace n
                                where pg_get_userbyid(n.nspowner) = current_user
                                union
                                select p.oid::regprocedure::text
                                from pg_proc p
                                where pg_get_userbyid(p.proowner) = current_user
                                """))
                .isEmpty();
        assertThat(
                        ask(
                                """
                                select r.rolname
                                from pg_roles r
                                where r.rolname = current_user
                                    and (r.rolsuper or r.rolbypassrls or r.rolcreaterole
                                        or r.rolcreatedb or r.rolreplication)
                                union
                                select m.roleid::regrole::text
                                from pg_auth_members m
                                where m.member = current_user::regrole
                                """))
                .isEmpty();
    }

    @Test
    void councils_share_no_counter() throws SQLException {
        assertThat(ask("select c.oid::regclass::text from pg_class c where c.relkind = 'S'"))
                .isEmpty();
    }

    @Test
    void what_refers_to_another_row_refers_within_its_council_and_its_schema() throws SQLException {
        assertThat(
                        ask(
                                """
                                select k.conrelid::regclass || ' ' || k.conname
                                from pg_constraint k
                                join pg_class here on here.oid = k.conrelid
                                join pg_class there on there.oid = k.confrelid
                                where k.contype = 'f'
                                    and (here.relnamespace <> there.relnamespace
                                        or not exists (
                                            select
                                            from unnest(k.conkey, k.confkey) as pair (mine, theirs)
                                            join pg_attribute a
                                                on a.attrelid = here.oid and a.attnum = pair.mine
                                            join pg_attribute b
                                                on b.attrelid = there.oid
                                                and b.attnum = pair.theirs
                                            where a.attname = 'council_id'
                                                and b.attname = 'council_id'))
                                """))
                .isEmpty();
    }

    @Test
    void what_runs_with_the_owner_s_rights_names_the_council_itself() throws SQLException {
        assertThat(
                        ask(
                                """
                                select p.oid::regprocedure::text
                                from pg_proc p
                                join pg_namespace n on n.oid = p.pronamespace
                                where p.prosecdef and n.nspname !~ '^pg_'
                                    and not (p.prosrc like '%app.council%'
                                        and 'plan_cache_mode=force_custom_plan' = any (p.proconfig)
                                        and array_to_string(p.proconfig, ' ') like '%search_path=%')
                                """))
                .isEmpty();
    }

    @Test
    void every_other_index_begins_with_the_council_too() throws SQLException {
        assertThat(
                        ask(
                                """
                                select i.indexrelid::regclass::text
                                from pg_index i
                                join pg_class c on c.oid = i.indrelid
                                join pg_namespace n on n.oid = c.relnamespace
                                join pg_attribute a
                                    on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                where n.nspname !~ '^pg_'
                                    and n.nspname || '.' || c.relname <> all (?)
                                    and a.attname <> 'council_id'
                                """))
                .as("but the names by which the program finds a council")
                .containsExactlyInAnyOrder("data.councils_slug_key", "council.hosts_host_key");
    }

    /** Each list and search as its door asks for it, with the index that must answer it. */
    @Test
    void every_list_and_search_is_answered_from_its_index() {
        var home = new Uprn(900000001);
        var lists = new LinkedHashMap<String, Runnable>();
        lists.put(
                "places.properties_by_postcode",
                () -> Town.bean(Places.class).inPostcode("AB1 2CD"));
        lists.put(
                "places.properties_by_words",
                () -> Town.bean(Places.class).find("14 mill lane", 10));
        lists.put(
                "customers.homes_by_property",
                () -> Town.bean(Customers.class).livingAt(home, MadeUp.AS_OF));
        lists.put(
                "customers.organisations_by_property",
                () -> Town.bean(Customers.class).organisationsAt(home));
        lists.put(
                "customers.name_words_by_keys",
                () -> Town.bean(CustomerSearch.class).find(CustomerSought.of("amna kahn"), 10));
        lists.put(
                "customers.persons_by_birth",
                () -> Town.bean(CustomerSearch.class).find(CustomerSought.of("3 5 1961"), 10));
        lists.put("matching.requests_waiting", () -> Town.bean(CaseMatching.class).waiting(""));
        lists.put("matching.suggestions_waiting", () -> Town.bean(Duplicates.class).waiting());
        lists.put("council.people_by_name", () -> Town.bean(People.class).page(1, false));
        lists.put("council.people_by_plain_name", () -> Town.bean(People.class).beginning("ann"));
        lists.put("council.people_by_family", () -> Town.bean(People.class).beginning("marsh"));
        lists.put(
                "council.people_by_plain_email", () -> Town.bean(People.class).beginning("lee.m"));
        lists.put("council.members_of_team", () -> Town.bean(People.class).in("rounds"));
        var mine = List.of("team 7", "team 8");
        var waiting = CaseFilter.of(mine);
        var me = UUID.randomUUID();
        var since = MadeUp.AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant();
        var there = new CaseLists.Spot(Optional.of(since), "");
        lists.put("cases.cases_of_team", () -> lists().after(there, waiting, 50));
        lists.put("cases.cases_of_person", () -> lists().after(there, CaseFilter.of(me), 50));
        lists.put("cases.cases_of_nobody", () -> lists().unshared("team 7", 50));
        lists.put("cases.cases_opened_in_team", () -> lists().flows(mine, since, since));
        lists.put("cases.cases_ended_in_team", () -> lists().flows(mine, since, since));
        lists.put("cases.cases_by_opening", () -> Town.bean(Cases.class).latest());
        lists.put("cases.cases_at_property", () -> Town.bean(Cases.class).at(home));
        lists.put("cases.cases_of_version", () -> Town.bean(Cases.class).versionsOfOpenCases());
        var reference = Reference.draw();
        var interactions = Town.bean(Interactions.class);
        var audit = Town.bean(Audit.class);
        lists.put("audit.entries_by_time", () -> audit.find(Sought.ALL, 50));
        lists.put("audit.entries_about", () -> audit.find(Sought.about("none"), 50));
        lists.put("audit.entries_of_person", () -> audit.find(Sought.by("nobody"), 50));
        lists.put("interactions.interactions_of_case", () -> interactions.of(reference, ""));
        lists.put("interactions.interactions_at_property", () -> interactions.at(home, ""));
        lists.put(
                "interactions.contact_points_pkey",
                () -> interactions.ofContactPoint("07700 900123", ""));
        lists.put(
                "places.street_squares_pkey",
                () -> Town.bean(Places.class).nearest(563_418, 242_833));
        lists.put("land.squares_pkey", () -> Town.bean(LandLayers.class).at(563_418, 242_833));
        lists.put(
                "registers.entries_by_time",
                () -> Town.bean(Registers.class).some("fly-tipping", YearMonth.of(2026, 5)));
        lists.put(
                "cases.pins_of_service",
                () -> Town.bean(PinsStore.class).near("s", new MapPin(563_418, 242_833, null), 30));
        lists.put("replies.unplaced_waiting", () -> Town.bean(Replies.class).waiting(""));
        lists.put("messages.messages_of_case", () -> Town.bean(Messages.class).of(reference, ""));
        lists.put(
                "messages.messages_to_contact",
                () -> Town.bean(Messages.class).toldTo("07700 900123", Town.CLOCK.instant()));
        lists.put("messages.messages_newest", () -> Town.bean(Messages.class).recent(""));
        lists.put(
                "visits.open_visits_of_crew",
                () -> Town.bean(Visits.class).todayOf("T7", MadeUp.AS_OF));
        lists.put("visits.visits_by_end", () -> Town.bean(Visits.class).crewsOn(MadeUp.AS_OF));
        lists.put(
                "rounds.stops_in_order",
                () -> Town.bean(Rounds.class).streets("Sweeper 1", MadeUp.AS_OF));
        lists.put("markers.markers_by_review", () -> Town.bean(Markers.class).toReview());
        lists.put("waste.containers_pkey", () -> Town.bean(Waste.class).containersAt(home));
        lists.put("visits.street_events_by_crew", () -> Town.bean(Streets.class).lastSaid("T7"));
        var collections = Town.bean(CrewRounds.class);
        lists.put("waste.containers_by_street", () -> homes(collections));
        lists.put("waste.containers_before", () -> homes(collections));
        lists.put(
                "waste.property_logs_by_crew", () -> working(collections, collections::lastLogged));
        var brookshire = MadeUp.council("brookshire").id();
        var busy = councilOfManyCases();
        var all = new SoftAssertions();
        lists.forEach(
                (index, list) -> {
                    var council = index.matches(MADE_UP_HERE) ? busy : brookshire;
                    all.assertThat(scansOf(council, index, list)).as(index).isPositive();
                });
        all.assertAll();
    }

    private static void homes(CrewRounds collections) {
        working(
                collections,
                it -> collections.homes(it, collections.stops("T7").getFirst().street()));
    }

    // Round T7 goes out on the Tuesday that the made-up councils begin with.
    private static void working(CrewRounds collections, Consumer<RoundDay> look) {
        look.accept(collections.working("T7", MadeUp.AS_OF).orElseThrow());
    }

    private static CaseLists lists() {
        return Town.bean(CaseLists.class);
    }

    // Among a handful, or unknown numbers, any index is as good as another.
    private static CouncilId councilOfManyCases() {
        var council = Town.council(false);
        var references =
                Stream.generate(Reference::draw)
                        .map(Reference::text)
                        .distinct()
                        .limit(10_000)
                        .toArray(String[]::new);
        Town.run(
                council,
                () -> {
                    var database = Town.bean(JdbcClient.class);
                    database.sql(MANY_CASES).param(references).update();
                    database.sql(MANY_INTERACTIONS).param(references).update();
                    database.sql(MANY_CONTACT_POINTS).update();
                    database.sql(MANY_MESSAGES).param(references).update();
                    database.sql(MANY_PINS).param(references).update();
                    database.sql(MANY_ENTRIES).param(references).update();
                });
        Stream.of("cases.cases", "interactions.interactions", "messages.messages")
                .forEach(Town::count);
        Town.count("interactions.contact_points");
        Town.count("cases.pins");
        Town.count("audit.entries");
        return council;
    }

    // A small table is read whole faster than through its index: what counts is that the index can
    // be used by the application's role, with row-level security on. A plan kept by the
    // connection since the table was almost empty says nothing of that.
    private static long scansOf(CouncilId council, String index, Runnable list) {
        return Town.in(
                council,
                () -> {
                    var database = Town.bean(JdbcClient.class);
                    database.sql("set local enable_seqscan = off").update();
                    database.sql("set local plan_cache_mode = force_custom_plan").update();
                    var before = scans(database, index);
                    list.run();
                    return scans(database, index) - before;
                });
    }

    private static long scans(JdbcClient database, String index) {
        return database.sql("select pg_stat_get_xact_numscans(?::regclass)")
                .param(index)
                .query(Long.class)
                .single();
    }
}
