package borough.visits;

import static org.assertj.core.api.Assertions.assertThat;

import borough.House;
import borough.Town;
import borough.casebook.Event;
import borough.cases.Cases;
import borough.cases.Opening;
import borough.catalogue.Catalogue;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.data.Tenancy;
import borough.handling.Handling;
import borough.messages.Messages;
import borough.streets.Streets;
import borough.values.Reference;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Street cleaning, deliveries and inspections: each a service file, and no Java of its own. */
class ByFileAloneTest {
    private static final Property MILL_LANE = new Property(Yard.MILL_LANE_14, "14 Mill Lane");
    private static final UUID LEE = UUID.randomUUID();

    private final Yard yard =
            new Yard()
                    .crews(
                            """
                            Sweeper 1:
                              team: crews
                              does: [street clean]
                              works: [Monday, Tuesday, Wednesday, Thursday, Friday]
                              jobs a day: 2
                              out: 06:00 to 14:00
                              same day until: 08:00
                              covers: [Mill ward]
                            Van 1:
                              team: crews
                              does: [container delivery]
                              works: [Monday, Tuesday, Wednesday, Thursday, Friday]
                              minutes a day: 20
                              out: 07:00 to 15:00
                            Imogen Hart:
                              team: crews
                              officer: imogen.hart@brookshire.example
                              does: [inspection]
                              works: [Tuesday, Thursday]
                              out: 09:00 to 16:30
                            """);
    private final Shelf shelf = new Shelf("always");

    @Test
    void a_street_clean_goes_to_the_ward_s_crew_in_its_round_s_order_and_its_case_hears_all() {
        yard.stops("crew,day,ward,street,property,order\nSweeper 1,,,11,,7\nSweeper 1,,,12,,3\n");
        var clean = publish("ask-for-a-street-clean");
        var first = open(clean, Map.of("where", MILL_LANE, "what", "Litter"));
        open(clean, Map.of("where", home(4, "3 Church Walk"), "what", "Leaves"));
        open(clean, Map.of("where", home(2, "16 Mill Lane"), "what", "Glass"));
        assertThat(yard.today("Sweeper 1"))
                .extracting(it -> it.place().label().split(",")[0])
                .containsExactly("3 Church Walk", "14 Mill Lane");
        assertThat(yard.day("Sweeper 1", Yard.TUESDAY.plusDays(1)))
                .as("a day with two jobs is full")
                .extracting(it -> it.place().label().split(",")[0])
                .contains("16 Mill Lane");
        yard.in(
                () ->
                        yard.streets.say(
                                new Streets.Saying(
                                        "Sweeper 1",
                                        Yard.MILL_LANE,
                                        "cars in the way",
                                        Streets.Holds.NOT_SAID,
                                        null,
                                        LEE)));
        Town.sweep();
        assertThat(stage(first)).isEqualTo("with the crew");
        assertThat(told(first))
                .containsExactly(
                        "We will come on Wednesday 13 May, because parked cars blocked the"
                                + " street.");
        Town.CLOCK.set("2026-05-13T07:40:00");
        say(visit(first, "clean"), Visit.State.DONE, "nothing there");
        assertThat(stage(first)).isEqualTo("cleaned");
        assertThat(told(first))
                .contains("We were there at 7:40am, and there was nothing to clean.");
    }

    @Test
    void a_container_is_brought_on_the_day_that_was_chosen_and_again_where_nobody_is_in() {
        var container = publish("ask-for-a-container");
        assertThat(free()).startsWith(Yard.TUESDAY, Yard.TUESDAY.plusDays(1));
        var day = Yard.TUESDAY.plusDays(2);
        var first = open(container, chosen(day));
        open(container, chosen(day));
        assertThat(free()).as("two of ten minutes fill the van").doesNotContain(day);
        assertThat(visit(first, "drop").dueOn()).isEqualTo(day);
        assertThat(visit(first, "drop").notes()).isEqualTo("Ring the bell");
        Town.CLOCK.set("2026-05-14T09:00:00");
        say(visit(first, "drop"), Visit.State.COULD_NOT, "nobody in");
        assertThat(stage(first)).isEqualTo("on its way");
        assertThat(told(first))
                .containsExactly(
                        "We could not bring it, because nobody was in. We will try again on Friday"
                                + " 15 May.");
        Town.CLOCK.set("2026-05-15T09:00:00");
        var second = visit(first, "drop, try 2");
        assertThat(second.dueOn()).isEqualTo("2026-05-15");
        say(second, Visit.State.COULD_NOT, "nobody in");
        assertThat(stage(first)).isEqualTo("not brought");
        assertThat(told(first)).contains("We tried 2 times, but nobody was in.");
        assertThat(visits(first)).hasSize(2);
    }

    @Test
    void an_officer_inspects_and_looks_again_at_what_had_to_be_put_right() {
        var report = publish("report-a-play-area");
        var pin = Map.of("easting", 400L, "northing", 400L, "near", "Mill Lane play area");
        var reference = open(report, Map.of("spot", pin, "what", "A loose swing"));
        var look = visit(reference, "look");
        assertThat(look.crew()).isEqualTo("Imogen Hart");
        assertThat(look.dueOn()).isEqualTo(Yard.TUESDAY);
        assertThat(look.place().label()).isEqualTo("Mill Lane play area");
        Town.CLOCK.set("2026-05-12T10:00:00");
        say(look, Visit.State.DONE, "needs work");
        assertThat(stage(reference)).isEqualTo("being put right");
        var again = visit(reference, "look, follow up 2");
        assertThat(again.dueOn()).isEqualTo("2026-05-28");
        assertThat(again.work()).isEqualTo("Look again at what had to be put right.");
        Town.CLOCK.set("2026-05-28T10:00:00");
        say(again, Visit.State.DONE, "sound");
        assertThat(stage(reference)).isEqualTo("sound");
        assertThat(told(reference)).contains("We looked, and everything was sound.");
    }

    @Test
    void a_promise_goes_before_a_full_day() {
        var clean = publish("ask-for-a-street-clean");
        for (int i = 0; i < 13; i++) {
            open(clean, Map.of("where", MILL_LANE, "what", "Litter " + i));
        }
        var promised = LocalDate.parse("2026-05-19");
        assertThat(yard.day("Sweeper 1", promised))
                .as("all of them by the promised day")
                .hasSize(13)
                .allMatch(it -> !it.dueOn().isAfter(promised));
    }

    @Test
    void where_nobody_goes_the_job_waits_in_the_team_s_name() {
        var reference =
                open(
                        publish("ask-for-a-street-clean"),
                        Map.of("where", home(5, "2 High Street"), "what", "Litter"));
        assertThat(visit(reference, "clean").crew()).isEqualTo("sweepers");
    }

    @Test
    void what_is_asked_for_twice_is_planned_once() {
        var reference =
                open(
                        publish("ask-for-a-street-clean"),
                        Map.of("where", MILL_LANE, "what", "Litter"));
        var wanted =
                new Planner.WantedVisit(
                        reference,
                        VisitWords.VISIT,
                        "street clean",
                        "clean",
                        MILL_LANE,
                        "",
                        null,
                        null);
        assertThat(yard.in(() -> yard.visits.plan(wanted))).isEqualTo(visit(reference, "clean"));
        assertThat(visits(reference)).hasSize(1);
    }

    @Test
    void what_nobody_wants_any_more_is_called_off_and_made_again_when_the_case_is_opened_again() {
        var reference =
                open(
                        publish("ask-for-a-street-clean"),
                        Map.of("where", MILL_LANE, "what", "Litter"));
        Town.CLOCK.pass(Duration.ofMinutes(5));
        yard.in(() -> end(reference, "withdrawn", "1"));
        Town.sweep();
        assertThat(visit(reference, "clean").state()).isEqualTo(Visit.State.CANCELLED);
        assertThat(yard.in(() -> yard.visits.todayOf("Sweeper 1", Yard.TUESDAY)))
                .as("the crew sees it go")
                .filteredOn(it -> it.caseReference().equals(reference))
                .allMatch(it -> !it.isOpen());
        Town.CLOCK.pass(Duration.ofMinutes(5));
        yard.in(() -> reopen(reference));
        Town.sweep();
        var again = visit(reference, "clean, again 2");
        assertThat(again.isOpen()).isTrue();
        assertThat(again.place()).isEqualTo(visit(reference, "clean").place());
        assertThat(visits(reference)).hasSize(2);
        yard.in(
                () -> {
                    yard.visits.wantedAgain(reference, List.of("clean"));
                    return true;
                });
        assertThat(visits(reference)).as("heard twice").hasSize(2);
        say(again, Visit.State.DONE, "nothing there");
        assertThat(stage(reference)).isEqualTo("cleaned");
    }

    private boolean end(Reference reference, String how, String occasion) {
        Town.bean(Handling.class).end(reference, how, entry("withdrew", occasion));
        return true;
    }

    private boolean reopen(Reference reference) {
        Town.bean(Handling.class).reopen(reference, "with the crew", entry("opened again", "2"));
        return true;
    }

    private static Handling.Entry entry(String what, String occasion) {
        var by = new Event.By("Carol Whitfield", "staff");
        return new Handling.Entry(by, what, "", Map.of(), Optional.of(occasion));
    }

    private List<LocalDate> free() {
        return yard.in(() -> yard.visits.freeDays("container delivery", MILL_LANE)).stream()
                .map(FreeDay::on)
                .toList();
    }

    private static Map<String, Object> chosen(LocalDate day) {
        return Map.of(
                "address",
                MILL_LANE,
                "day",
                Map.of("on", day, "from", LocalTime.of(7, 0), "until", LocalTime.of(15, 0)));
    }

    private static Property home(int last, String label) {
        return new Property(new borough.values.Uprn(900000000L + last), label);
    }

    private String publish(String slug) {
        var file = House.ROOT.resolve("src/test/resources/visits/" + slug + ".yaml");
        shelf.put("services/bins/" + slug + ".yaml", House.text(file));
        return Tenancy.in(
                yard.council,
                () -> {
                    var draft = shelf.catalogue().file(slug).orElseThrow();
                    assertThat(draft.faults()).isEmpty();
                    shelf.catalogue().keep(draft);
                    var deed = new Version.Deed(Version.What.PUBLISHED, "Grace Lindqvist", "");
                    shelf.catalogue().decide(slug, draft.hash(), deed);
                    return draft.hash();
                });
    }

    private Reference open(String version, Map<String, Object> answers) {
        return yard.in(
                () -> {
                    var service = Town.bean(Catalogue.class).version(version).orElseThrow();
                    var said = new Opening.Said(answers, Map.of(), Map.of(), List.of());
                    var where = new Opening.Where("", Optional.empty());
                    var opening =
                            new Opening(service, said, Person.NOBODY, where, Event.By.CUSTOMER);
                    return Town.bean(Cases.class).open(opening).reference();
                });
    }

    private void say(Visit it, Visit.State to, String reason) {
        var said = new Said(to, reason, "", "", null, LEE);
        assertThat(yard.in(() -> yard.visits.say(it.id(), said))).isInstanceOf(Press.Saved.class);
        Town.sweep();
    }

    private List<Visit> visits(Reference reference) {
        return yard.in(() -> yard.visits.of(List.of(reference))).get(reference);
    }

    private Visit visit(Reference reference, String name) {
        return visits(reference).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String stage(Reference reference) {
        return yard.in(() -> Town.bean(Cases.class).find(reference).orElseThrow()).where().stage();
    }

    private List<String> told(Reference reference) {
        return yard.in(() -> Town.bean(Messages.class).of(reference)).stream()
                .map(it -> it.contents().text())
                .toList();
    }
}
