package borough.language;

import static borough.language.CelTypes.CLOCK_TIME;
import static borough.language.CelTypes.DATE;
import static borough.language.CelTypes.DISTANCE;
import static borough.language.CelTypes.MOMENT;
import static borough.language.CelTypes.MONEY;
import static borough.language.CelTypes.PERCENTAGE;
import static borough.language.CelTypes.PERIOD;

import borough.council.WorkingTime;
import borough.values.Money;
import borough.values.Period;
import borough.vocabulary.Distance;
import borough.vocabulary.Percentage;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

/** The operators and helpers that conditions have beside CEL's own, for our types of value. */
@SuppressWarnings("Immutable") // The functions given to CEL hold no state.
final class CelWords {
    /**
     * Bound while a condition is worked out: the working days and the moment it is worked out for.
     */
    static final ScopedValue<Around> AROUND = ScopedValue.newInstance();

    private static final TypeParamType ANY = TypeParamType.create("A");

    private final CelLibrary library = new CelLibrary();

    CelWords() {
        compare("date", DATE, LocalDate.class);
        compare("clock", CLOCK_TIME, LocalTime.class);
        compare("moment", MOMENT, Instant.class);
        compare("money", MONEY, Money.class);
        compare("percentage", PERCENTAGE, Percentage.class);
        compare("distance", DISTANCE, Distance.class);
        comparePeriods();
        money();
        times();
        calendar();
        lists();
    }

    CelLibrary library() {
        return library;
    }

    private static WorkingTime time() {
        return AROUND.get().time();
    }

    private <T extends Comparable<? super T>> void compare(
            String name, CelType type, Class<T> held) {
        library.two(
                "_<_",
                "less_" + name,
                SimpleType.BOOL,
                type,
                type,
                held,
                held,
                (a, b) -> a.compareTo(b) < 0);
        library.two(
                "_<=_",
                "most_" + name,
                SimpleType.BOOL,
                type,
                type,
                held,
                held,
                (a, b) -> a.compareTo(b) <= 0);
        library.two(
                "_>_",
                "more_" + name,
                SimpleType.BOOL,
                type,
                type,
                held,
                held,
                (a, b) -> a.compareTo(b) > 0);
        library.two(
                "_>=_",
                "least_" + name,
                SimpleType.BOOL,
                type,
                type,
                held,
                held,
                (a, b) -> a.compareTo(b) >= 0);
    }

    private void comparePeriods() {
        period("_<_", "less_period", (a, b) -> a < b);
        period("_<=_", "most_period", (a, b) -> a <= b);
        period("_>_", "more_period", (a, b) -> a > b);
        period("_>=_", "least_period", (a, b) -> a >= b);
    }

    private void period(String operator, String id, BiFunction<Long, Long, Boolean> holds) {
        library.two(
                operator,
                id,
                SimpleType.BOOL,
                PERIOD,
                PERIOD,
                Period.class,
                Period.class,
                (a, b) -> holds.apply(a.seconds(), b.seconds()));
    }

    private void money() {
        library.two("_+_", "add_money", MONEY, MONEY, MONEY, Money.class, Money.class, Money::plus);
        library.two(
                "_-_", "take_money", MONEY, MONEY, MONEY, Money.class, Money.class, Money::minus);
        library.two(
                "_*_",
                "money_times",
                MONEY,
                MONEY,
                SimpleType.INT,
                Money.class,
                Long.class,
                Money::times);
        library.two(
                "_*_",
                "times_money",
                MONEY,
                SimpleType.INT,
                MONEY,
                Long.class,
                Money.class,
                (n, m) -> m.times(n));
        library.two(
                "_*_",
                "money_share",
                MONEY,
                MONEY,
                PERCENTAGE,
                Money.class,
                Percentage.class,
                (m, p) -> p.of(m));
        library.two(
                "_*_",
                "share_money",
                MONEY,
                PERCENTAGE,
                MONEY,
                Percentage.class,
                Money.class,
                Percentage::of);
    }

    private void times() {
        library.two(
                "_-_",
                "between_moments",
                PERIOD,
                MOMENT,
                MOMENT,
                Instant.class,
                Instant.class,
                (a, b) ->
                        Period.of(
                                Math.toIntExact(ChronoUnit.SECONDS.between(b, a)),
                                Period.Unit.SECONDS));
        library.two(
                "_-_",
                "between_dates",
                PERIOD,
                DATE,
                DATE,
                LocalDate.class,
                LocalDate.class,
                (a, b) ->
                        Period.of(
                                Math.toIntExact(ChronoUnit.DAYS.between(b, a)), Period.Unit.DAYS));
        library.two(
                "after",
                "after_date",
                DATE,
                DATE,
                PERIOD,
                LocalDate.class,
                Period.class,
                (day, period) -> time().after(day, period));
        library.two(
                "after",
                "after_moment",
                MOMENT,
                MOMENT,
                PERIOD,
                Instant.class,
                Period.class,
                (moment, period) -> time().end(period, moment));
        library.two(
                "before",
                "before_date",
                DATE,
                DATE,
                PERIOD,
                LocalDate.class,
                Period.class,
                (day, period) -> time().before(day, period));
        library.two(
                "before",
                "before_moment",
                MOMENT,
                MOMENT,
                PERIOD,
                Instant.class,
                Period.class,
                (moment, period) -> time().ago(period, moment));
        library.one(
                "ago",
                "ago_period",
                MOMENT,
                PERIOD,
                Period.class,
                period -> time().ago(period, AROUND.get().now()));
        library.two(
                "at",
                "at_clock",
                MOMENT,
                DATE,
                CLOCK_TIME,
                LocalDate.class,
                LocalTime.class,
                (day, clock) -> time().at(day, clock));
    }

    private void calendar() {
        library.one(
                "clock",
                "clock_of",
                CLOCK_TIME,
                MOMENT,
                Instant.class,
                moment -> time().clockOf(moment));
        library.two(
                "years",
                "years_between",
                SimpleType.INT,
                DATE,
                DATE,
                LocalDate.class,
                LocalDate.class,
                (from, to) -> ChronoUnit.YEARS.between(from, to));
        weekday("is_saturday", DayOfWeek.SATURDAY);
        weekday("is_sunday", DayOfWeek.SUNDAY);
    }

    private void weekday(String name, DayOfWeek day) {
        library.one(
                name,
                name + "_date",
                SimpleType.BOOL,
                DATE,
                LocalDate.class,
                date -> date.getDayOfWeek() == day);
        library.one(
                name,
                name + "_moment",
                SimpleType.BOOL,
                MOMENT,
                Instant.class,
                moment -> time().dayOf(moment).getDayOfWeek() == day);
    }

    private void lists() {
        library.one(
                "total",
                "total_numbers",
                SimpleType.INT,
                ListType.create(SimpleType.INT),
                List.class,
                list -> total(list));
        library.declare(
                "contains",
                CelOverloadDecl.newMemberOverload(
                        "list_contains", SimpleType.BOOL, ListType.create(ANY), ANY));
        library.bind(
                CelFunctionBinding.from("list_contains", List.class, Object.class, List::contains));
    }

    private static long total(List<?> numbers) {
        return numbers.stream().mapToLong(number -> (Long) number).reduce(0, Math::addExact);
    }
}
