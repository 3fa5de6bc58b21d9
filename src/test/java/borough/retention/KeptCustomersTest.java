package borough.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Lamps;
import borough.Town;
import borough.Visitor;
import borough.customers.Customers;
import borough.customerview.Lodge;
import borough.particulars.Aspect;
import borough.particulars.Particulars;
import borough.particulars.Source;
import borough.particulars.Trust;
import borough.values.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers of whom everything must stay, and those who are erased because they ask. */
@Tag("database")
class KeptCustomersTest {
    private final Lodge lodge = new Lodge(new Lamps());
    private final String path = lodge.path() + "/erase";

    private static String main(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page().select("main").text();
    }

    private void noted() {
        Town.run(
                lodge.council(),
                () ->
                        Town.bean(Particulars.class)
                                .note(
                                        lodge.amina,
                                        Aspect.CONTACT,
                                        Map.of("kind", "email", "to", "gone@rights.example.com"),
                                        Source.imported("a test"),
                                        Trust.SAID));
    }

    private int facts() {
        return Town.in(
                lodge.council(), () -> Town.bean(Particulars.class).history(lodge.amina).size());
    }

    private String place(Reference reference) {
        return lodge.lamps.look(reference).about().place();
    }

    @Test
    void what_is_open_or_kept_stays_and_says_why_and_the_rest_goes_by_its_key_once() {
        noted();
        var reference = lodge.theirs();
        var carol = lodge.staff("supervisors");
        assertThat(main(carol, path)).contains("It is open.", "Must stay: we still work for them");
        assertThat(carol.post(path, Map.of()).status()).isEqualTo(422);
        lodge.lamps.decide(reference, "mend");
        assertThat(main(carol, path))
                .contains("Its service keeps it: 1 year", "Until", "Can go: names");

        var unsure = carol.post(path, Map.of());
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.page().text()).contains("Say that you made sure who asks");
        assertThat(carol.post(path, Map.of("sure", "yes")).status()).isEqualTo(303);
        // Killed half way, nothing is done; the next does all of it, and a third nothing more.
        var kept = Town.bean(KeptCustomers.class);
        assertThatThrownBy(
                        () ->
                                Town.run(
                                        lodge.council(),
                                        () ->
                                                Town.bean(TransactionTemplate.class)
                                                        .executeWithoutResult(
                                                                status -> {
                                                                    kept.next();
                                                                    throw new IllegalStateException(
                                                                            "killed");
                                                                })))
                .hasMessage("killed");
        assertThat(facts()).isPositive();
        Town.sweep();
        assertThat(facts()).isZero();
        assertThat(Town.in(lodge.council(), () -> Town.bean(KeptCustomers.class).next())).isFalse();
        var person =
                Town.in(
                        lodge.council(),
                        () -> Town.bean(Customers.class).person(lodge.amina).orElseThrow());
        assertThat(person.name().strip()).isEqualTo("Erased");
        assertThat(person.bornOn()).isNull();
        assertThat(
                        Town.in(
                                lodge.council(),
                                () -> Town.bean(Customers.class).contactPoints(lodge.amina)))
                .isEmpty();
        assertThat(place(reference)).as("kept by its service").isNotEmpty();
        assertThat(main(carol, path)).contains("Erased before", "cases: none");
        // What is noted of them from now on is read as ever.
        noted();
        assertThat(facts()).isOne();
    }

    @Test
    void a_hold_keeps_everything_until_a_second_person_lifts_it() {
        var reference = lodge.theirs();
        lodge.lamps.decide(reference, "mend");
        var carol = lodge.staff("supervisors");
        assertThat(carol.post(path + "/hold", Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(carol.post(path + "/hold", Map.of("reason", "<b>A claim</b>")).status())
                .isEqualTo(303);
        assertThat(main(carol, path)).contains("<b>A claim</b>", "It is on hold.");
        assertThat(carol.post(path, Map.of()).status()).isEqualTo(422);
        assertThat(carol.post(path + "/lift", Map.of()).page().text())
                .contains("Somebody else must lift it");
        Town.CLOCK.set("2027-06-12T09:00:00");
        Town.run(lodge.council(), () -> Town.bean(RetentionRun.class).all(soFar -> {}));
        assertThat(place(reference)).isNotEmpty();
        var beth = lodge.staff("supervisors");
        assertThat(beth.post(path + "/lift", Map.of()).status()).isEqualTo(303);
        Town.run(lodge.council(), () -> Town.bean(RetentionRun.class).all(soFar -> {}));
        assertThat(place(reference)).isEmpty();
    }

    @Test
    void nobody_else_looks_or_erases() {
        var other = new Lodge(new Lamps());
        for (var team : List.of("advisers", "crews", "desk")) {
            assertThat(lodge.staff(team).get(path).status()).as(team).isEqualTo(403);
            assertThat(lodge.staff(team).post(path, Map.of()).status()).isEqualTo(403);
        }
        assertThat(other.staff("supervisors").get(path).status()).isEqualTo(404);
        assertThat(other.staff("supervisors").post(path, Map.of()).status()).isEqualTo(404);
    }
}
