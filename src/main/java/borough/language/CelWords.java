package borough.language;

import borough.council.WorkingTime;
import borough.language.CelLibrary.Kind;
import borough.values.Money;
import borough.values.Period;
import borough.vocabulary.Distance;
import borough.vocabulary.Nothing;
import borough.vocabulary.Percentage;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiPredicate;

/** The operators and helpers that conditions have beside CEL's own, for our types of value. */
final class CelWords {
    /** Bound while a condition is worked out: the working days, and the moment it is for. */
    static final ScopedValue<Around> AROUND = ScopedValue.newInstance();

    /** No word of files: whether something stands in a field that is there. */
    static final String FILLED = "filled__";

    private static final Kind<Boolean> YES_OR_NO = new Kind<>(SimpleType.BOOL, Boolean.class);
    private static final Kind<Long> NUMBER = new Kind<>(SimpleType.INT, Long.class);
    private static final Kind<LocalDate> DATE = new Kind<>(CelTypes.DATE, LocalDate.class);
    private static final Kind<LocalTime> CLOCK = new Kind<>(CelTypes.CLOCK_TIME, LocalTime.class);
    private static final Kind<Instant> MOMENT = new Kind<>(CelTypes.MOMENT, Instant.class);
    private static final Kind<Period> PERIOD = new Kind<>(CelTypes.PERIOD, Period.class);
    private static final Kind<Money> MONEY = new Kind<>(CelTypes.MONEY, Money.class);
    private static final Kind<Percentage> SHARE = new Kind<>(CelTypes.PERCENTAGE, Percentage.class);
    private static final Kind<Distance> DISTANCE = new Kind<>(CelTypes.DISTANCE, Distance.class);
    private static final TypeParamType ANY = TypeParamType.create("A");

    private final CelLibrary library = new CelLibrary();

    CelWords() {
        compare("date", DATE);
        compare("clock", CLOCK);
        compare("moment", MOMENT);
        compare("money", MONEY);
        compare("percentage", SHARE);
        compare("distance", DISTANCE);
        order("period", PERIOD, (a, b) -> a.seconds() < b.seconds());
        money();
        calendar();
        clock();
        lists();
    }

    CelLibrary library() {
        return library;
    }

    private static WorkingTime time() {
        return AROUND.get().time();
    }

    private <T extends Comparable<? super T>> void compare(String name, Kind<T> kind) {
        order(name, kind, (a, b) -> a.compareTo(b) < 0);
    }

    private <T> void order(String name, Kind<T> kind, BiPredicate<T, T> less) {
        library.two("_<_", "less_" + name, kind, kind, YES_OR_NO, less::test);
        library.two("_>=_", "least_" + name, kind, kind, YES_OR_NO, (a, b) -> !less.test(a, b));
        library.two("_>_", "more_" + name, kind, kind, YES_OR_NO, (a, b) -> less.test(b, a));
        library.two("_<=_", "most_" + name, kind, kind, YES_OR_NO, (a, b) -> !less.test(b, a));
    }

    private void money() {
        library.two("_+_", "add_money", MONEY, MONEY, MONEY, Money::plus);
        library.two("_-_", "take_money", MONEY, MONEY, MONEY, Money::minus);
        library.two("_*_", "money_times", MONEY, NUMBER, MONEY, Money::times);
        library.two("_*_", "times_money", NUMBER, MONEY, MONEY, (n, money) -> money.times(n));
        library.two("_*_", "money_share", MONEY, SHARE, MONEY, (money, share) -> share.of(money));
        library.two("_*_", "share_money", SHARE, MONEY, MONEY, Percentage::of);
    }

    private void calendar() {
        library.two("after", "after_date", DATE, PERIOD, DATE, (day, p) -> time().after(day, p));
        library.two("before", "before_date", DATE, PERIOD, DATE, (day, p) -> time().before(day, p));
        library.two("years", "years_between", DATE, DATE, NUMBER, ChronoUnit.YEARS::between);
        library.two(
                "_-_",
                "between_dates",
                DATE,
                DATE,
                PERIOD,
                (to, from) -> between(ChronoUnit.DAYS.between(from, to), Period.Unit.DAYS));
        weekday("is_saturday", DayOfWeek.SATURDAY);
        weekday("is_sunday", DayOfWeek.SUNDAY);
    }

    private void clock() {
        library.two("after", "after_moment", MOMENT, PERIOD, MOMENT, (at, p) -> time().end(p, at));
        library.two(
                "before", "before_moment", MOMENT, PERIOD, MOMENT, (at, p) -> time().ago(p, at));
        library.one("ago", "ago_period", PERIOD, MOMENT, p -> time().ago(p, AROUND.get().now()));
        library.two("at", "at_clock", DATE, CLOCK, MOMENT, (day, clock) -> time().at(day, clock));
        library.one("clock", "clock_of", MOMENT, CLOCK, moment -> time().clockOf(moment));
        library.two(
                "_-_",
                "between_moments",
                MOMENT,
                MOMENT,
                PERIOD,
                (to, from) -> between(ChronoUnit.SECONDS.between(from, to), Period.Unit.SECONDS));
    }

    private static Period between(long count, Period.Unit unit) {
        return Period.of(Math.toIntExact(count), unit);
    }

    private void weekday(String name, DayOfWeek day) {
        library.one(name, name + "_date", DATE, YES_OR_NO, date -> date.getDayOfWeek() == day);
        library.one(
                name,
                name + "_moment",
                MOMENT,
                YES_OR_NO,
                moment -> time().dayOf(moment).getDayOfWeek() == day);
    }

    @SuppressWarnings("rawtypes") // CEL knows lists by their raw class.
    private void lists() {
        var numbers = new Kind<List>(ListType.create(SimpleType.INT), List.class);
        library.one(
                FILLED,
                "filled_value",
                new Kind<>(SimpleType.DYN, Object.class),
                YES_OR_NO,
                value -> value != Nothing.NOTHING);
        library.one("total", "total_numbers", numbers, NUMBER, CelWords::total);
        var contains =
                CelOverloadDecl.newMemberOverload(
                        "list_contains", SimpleType.BOOL, ListType.create(ANY), ANY);
        library.member(contains, "contains", List.class, List::contains);
    }

    private static Long total(List<?> numbers) {
        return numbers.stream().mapToLong(number -> (Long) number).reduce(0, Math::addExact);
    }
}
