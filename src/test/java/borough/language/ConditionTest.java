package borough.language;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import borough.council.WorkingTime;
import borough.files.Fault.Place;
import borough.values.Money;
import borough.values.Period;
import borough.vocabulary.Nothing;
import borough.vocabulary.Percentage;
import borough.vocabulary.Person;
import borough.vocabulary.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Type COLLECTION =
            Type.recordOf(
                    "collection",
                    Type.field("name", Type.TEXT),
                    Type.field("due_on", Type.DATE),
                    Type.field("done", Type.YES_OR_NO),
                    Type.optional("log", Type.TEXT));
    private static final Scope SCOPE =
            new Scope()
                    .with("today", Type.DATE)
                    .with("now", Type.MOMENT)
                    .with("missed", Type.listOf(COLLECTION))
                    .with("report within", Type.PERIOD)
                    .with("misses counted", Type.PERIOD)
                    .with("closes", Type.CLOCK_TIME)
                    .with("fee", Type.MONEY)
                    .with("each", Type.MONEY)
                    .with("discount", Type.PERCENTAGE)
                    .with("count", Type.NUMBER)
                    .with("assisted", Type.YES_OR_NO)
                    .with("kind", Type.TEXT)
                    .withChoices("kind", List.of("music", "dog"));
    private static final Around AROUND =
            new Around(
                    "web",
                    Instant.parse("2026-11-24T18:10:00Z"),
                    WorkingTime.weekdays(LocalTime.of(8, 30), LocalTime.of(17, 30), Set.of()),
                    Person.NOBODY);

    private final Map<String, Object> values =
            new HashMap<>(Map.of("today", LocalDate.of(2026, 11, 24), "now", AROUND.now()));
    private final Map<String, Boolean> given = new HashMap<>();

    private static Condition condition(String source) {
        return new Condition(new Place("x.yaml", 3), source, () -> SCOPE);
    }

    private Truth holds(String source) {
        var condition = condition(source);
        assertThat(condition.check(Type.YES_OR_NO)).isEmpty();
        return condition.holds(known());
    }

    private Known known() {
        return new Known() {
            @Override
            public Optional<Object> value(String name) {
                return Optional.ofNullable(values.get(name));
            }

            @Override
            public Optional<Boolean> given(String name) {
                return Optional.ofNullable(given.get(name)).or(() -> value(name).map(v -> true));
            }

            @Override
            public Around around() {
                return AROUND;
            }
        };
    }

    private static String fault(String source) {
        var faults = condition(source).check(Type.YES_OR_NO);
        assertThat(faults).as(source).isNotEmpty();
        return faults.getFirst().toString();
    }

    @Test
    void dates_moments_and_money_have_their_own_operators() {
        values.put("report_within", Period.workingDays(2));
        values.put("misses_counted", Period.read("90 days").orElseThrow());
        values.put("closes", LocalTime.of(16, 0));
        values.put("fee", Money.pounds(45));
        values.put("each", Money.pounds(9));
        values.put("discount", new Percentage(50));
        values.put("count", 2L);
        values.put("missed", List.of(Map.of("due_on", LocalDate.of(2026, 11, 20))));
        assertThat(holds("missed.exists(c, today > after(c.due_on, report_within))"))
                .isEqualTo(Truth.NO);
        assertThat(holds("now > at(today, closes) && clock(now) > closes")).isEqualTo(Truth.YES);
        assertThat(holds("fee + each * count > each * (count - 1)")).isEqualTo(Truth.YES);
        assertThat(holds("fee * discount < fee")).isEqualTo(Truth.YES);
        assertThat(holds("ago(misses_counted) < now")).isEqualTo(Truth.YES);
        assertThat(holds("is_saturday(today) || is_sunday(now)")).isEqualTo(Truth.NO);
        assertThat(holds("before(today, report_within) < today")).isEqualTo(Truth.YES);
    }

    @Test
    void what_is_not_known_is_never_true_unless_the_rest_settles_it() {
        assertThat(holds("assisted")).isEqualTo(Truth.NOT_KNOWN);
        assertThat(holds("assisted == false")).isEqualTo(Truth.NOT_KNOWN);
        values.put("kind", "dog");
        assertThat(holds("assisted || kind == \"dog\"")).isEqualTo(Truth.YES);
        assertThat(holds("assisted && kind == \"music\"")).isEqualTo(Truth.NO);
        assertThat(holds("missed.size() > 0")).isEqualTo(Truth.NOT_KNOWN);
        assertThat(holds("given(assisted)")).isEqualTo(Truth.NOT_KNOWN);
        given.put("assisted", false);
        assertThat(holds("given(assisted) == false")).isEqualTo(Truth.YES);
    }

    @Test
    void an_empty_field_is_not_the_same_as_an_unknown_one() {
        values.put("missed", List.of(Map.of("log", Nothing.NOTHING), Map.of("log", "not out")));
        assertThat(holds("missed.filter(c, c.log == \"not out\").size() > 0")).isEqualTo(Truth.YES);
        assertThat(holds("missed.exists(c, c.done)")).isEqualTo(Truth.NOT_KNOWN);
        assertThat(holds("missed.exists(c, c.done || c.log == \"not out\")")).isEqualTo(Truth.YES);
    }

    @Test
    void a_fault_says_where_what_and_what_would_be_right() {
        assertThat(fault("fee < today"))
                .isEqualTo(
                        "x.yaml:3: a money cannot be compared with a date; use two of one type, or a helper such as after(date, period)");
        assertThat(fault("asisted"))
                .contains("nothing here is called asisted; did you mean \"assisted\"?");
        assertThat(fault("missed.exists(c, c.lug == \"x\")"))
                .contains("there is no lug in it; did you mean \"log\"?");
        assertThat(fault("kind == \"musik\""))
                .contains("\"musik\" is none of the choices; did you mean \"music\"?");
        assertThat(fault("count > 3")).contains("a number stands inside a condition");
        assertThat(fault("count")).contains("this comes to a number, not a yes or no");
        assertThat(fault("! assisted")).contains("does not start with a name");
        assertThat(fault("assisted ? assisted : assisted")).contains("no \"?\"");
        assertThat(fault("assisted &&")).contains("cannot be read");
        assertThat(fault("fee * fee > fee")).contains("a money cannot be multiplied with a money");
    }

    @Test
    void a_condition_that_explodes_is_stopped() {
        var ten = "missed";
        values.put("missed", java.util.Collections.nCopies(100, Map.of("done", false)));
        var all =
                ten
                        + ".all(a, "
                        + ten
                        + ".all(b, "
                        + ten
                        + ".all(c, "
                        + ten
                        + ".all(d, a.done == b.done))))";
        var condition = condition(all);
        assertThat(condition.check(Type.YES_OR_NO)).isEmpty();
        assertTimeoutPreemptively(
                ofSeconds(5),
                () -> assertThat(condition.holds(known())).isEqualTo(Truth.NOT_KNOWN));
        assertTimeoutPreemptively(
                ofSeconds(5),
                () -> {
                    assertThat(fault("assisted" + " || assisted".repeat(5_000)))
                            .contains("longer than");
                    assertThat(fault("a" + "(".repeat(500) + ")".repeat(400)))
                            .startsWith("x.yaml:3");
                    assertThat(
                                    fault(
                                            "assisted == "
                                                    + "(".repeat(300)
                                                    + "assisted"
                                                    + ")".repeat(300)))
                            .contains("too deep");
                });
    }
}
