package borough.retention;

import borough.council.WorkingTime;
import borough.services.Keep;
import borough.values.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the cases of one version are kept.
 *
 * @param rule as its file says it
 * @param period empty where they stay for good, or until something that no clock tells
 */
record Term(String version, String rule, Optional<Period> period) {
    private static final Period AT_ONCE = Period.read("0 days").orElseThrow();

    /**
     * A file may name answers that stay longer: the case lies as long as the longest of them. One
     * that stays until something ends, such as the code of a gate, is kept where it is used, and
     * does not hold the case.
     */
    static Term of(String version, Keep keep) {
        var longest =
                keep.terms().values().stream()
                        .map(Term::period)
                        .flatMap(Optional::stream)
                        .max(Term::compare);
        return new Term(
                version, said(keep), period(keep.everything()).flatMap(everything -> longest));
    }

    private static String said(Keep keep) {
        return keep.terms().size() <= 1
                ? keep.everything()
                : String.join(
                        ", ",
                        keep.terms().entrySet().stream()
                                .map(it -> it.getKey() + ": " + it.getValue())
                                .sorted()
                                .toList());
    }

    private static Optional<Period> period(String said) {
        return said.equals(Keep.NOTHING)
                ? Optional.of(AT_ONCE)
                : Period.read(said.replaceFirst(" after .*", ""));
    }

    // Two terms of one file are told apart well enough by the days they would end on.
    private static int compare(Period one, Period other) {
        return Long.compare(days(one), days(other));
    }

    private static long days(Period it) {
        return switch (it.unit()) {
            case YEARS -> it.count() * 366L;
            case MONTHS -> it.count() * 31L;
            case WEEKS -> it.count() * 7L;
            case SECONDS, MINUTES, HOURS, WORKING_HOURS -> 1;
            default -> it.count();
        };
    }

    /** Whoever ended before this is to be erased now; nothing goes sooner than the least time. */
    Optional<Instant> cutOff(WorkingTime calendar, Instant now, Duration least) {
        var latest = now.minus(least);
        return period.map(it -> calendar.ago(it, now)).map(it -> it.isAfter(latest) ? latest : it);
    }
}
