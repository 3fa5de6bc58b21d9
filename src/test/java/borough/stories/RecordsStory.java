package borough.stories;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Lamps;
import borough.Town;
import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.Council;
import borough.council.Councils;
import borough.council.People;
import borough.council.Person;
import borough.values.Reference;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator reads who looked at a case; a supervisor keeps one that was to go. */
class RecordsStory {
    private Lamps lamps;
    private Reference old;
    private Reference wanted;

    @BeforeEach
    void a_case_that_was_erased_and_one_that_soon_is() {
        // The stage sets the clock when it is built; it must not do so later.
        assertThat(Stage.BROOKSHIRE).isNotNull();
        Town.CLOCK.set("2026-05-12T09:00:00");
        lamps = new Lamps();
        old = ended();
        Town.CLOCK.set("2026-06-20T09:00:00");
        wanted = ended();
        Town.CLOCK.set("2027-06-02T09:00:00");
        Town.sweep();
        for (var what : List.of("Opened a restricted case", "Was refused a restricted case")) {
            Town.run(lamps.council(), () -> Town.bean(Audit.class).write(look(what)));
            Town.CLOCK.pass(Duration.ofMinutes(2));
        }
    }

    private NewEntry look(String what) {
        return new NewEntry(
                        Actor.staff(UUID.randomUUID(), "Priya Raman"),
                        NewEntry.Kind.LOOK,
                        what,
                        About.aCase(wanted))
                .because("Her neighbour rang, and asked what became of it");
    }

    private Reference ended() {
        var reference = lamps.reportBy("07700 900123");
        lamps.decide(reference, "mend");
        Town.sweep();
        return reference;
    }

    private Walker staff(String name, String team, int width, boolean scripts) {
        var id = UUID.randomUUID();
        var person = new Person(id, name, id + "@brookshire.example", List.of(team), true);
        Town.run(lamps.council(), () -> Town.bean(People.class).save(person));
        return Stage.staff(council(), person, width, scripts);
    }

    private Council council() {
        return lamps.in(() -> Town.bean(Councils.class).current());
    }

    @ParameterizedTest
    @CsvSource({"360, false", "1280, true"})
    void an_administrator_reads_who_looked_at_a_case(int width, boolean scripts) {
        try (var it = staff("Imran Siddiqui", "desk", width, scripts)) {
            it.open("/staff/audit").look("audit").sees("Priya Raman", "Opened a restricted case");
            it.type("Reference or number of what it is about", wanted.text()).press("Show");
            it.look("audit of a case").sees("Was refused a restricted case", "Her neighbour rang");
            it.open("/staff/audit?day=2027-02-31").look("audit wrong");
            it.mustPutRight("Enter a day like 2026-11-27");
            it.foundNothingWrong();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, false", "1280, true"})
    void a_supervisor_keeps_a_case_and_another_lets_it_go(int width, boolean scripts) {
        try (var carol = staff("Carol Whitfield", "supervisors", width, scripts);
                var ruth = staff("Ruth Bell", "supervisors", width, scripts)) {
            carol.open("/staff/retention").sees("Report a lamp 1 year 1", old.text());
            carol.press("Put on hold").look("retention wrong");
            carol.mustPutRight("Enter the reference of a case");
            carol.type("Reference", wanted.text())
                    .type("Why it must stay", "A claim for a fall in the dark")
                    .type("Look again on", "2027-09-01")
                    .press("Put on hold");
            carol.look("retention").sees("Saved", "Somebody else lifts it");
            ruth.open("/staff/retention").look("retention of another");
            ruth.press("Lift").sees("No case is on hold");
            carol.foundNothingWrong();
            ruth.foundNothingWrong();
        }
    }
}
