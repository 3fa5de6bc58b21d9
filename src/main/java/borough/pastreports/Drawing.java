package borough.pastreports;

import static java.time.temporal.ChronoUnit.MINUTES;

import borough.casebook.Event;
import borough.council.WorkingTime;
import borough.demonstration.Chance;
import borough.demonstration.Setting;
import borough.pastreports.Report.Ending;
import borough.pastreports.Report.Sent;
import borough.values.Period;
import borough.values.Reference;
import borough.waste.Container;
import borough.waste.RoundDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Draws the reports about one collection day: as seldom as bins are missed, when and how people
 * report them, and how soon crews go back. The same day always gives the same reports.
 */
final class Drawing {
    private static final int BINS_A_REPORT = 385;
    private static final int NUMBERS_A_DAY = 1000;
    // Odd and no multiple of 23, so that every number leads to a reference of its own.
    private static final long SPREAD = 38_000_000_017L;
    private static final List<String> CHANNELS = List.of("web", "phone", "reception");
    private static final int[] CHANNEL_WEIGHTS = {64, 28, 8};
    private static final int[] MOBILE_IN_THOUSAND = {620, 500, 300};
    private static final List<String> REASONS =
            List.of("contaminated", "not out", "blocked", "too heavy", "gate locked", "lid open");
    private static final int[] REASON_WEIGHTS = {30, 24, 18, 8, 12, 8};
    private static final LocalTime LAST_STREET = LocalTime.of(14, 30);
    private static final LocalTime CREWS_START = LocalTime.of(6, 50);
    private static final int WORKED_MINUTES = 510;

    private final Setting setting;
    private final Crowd crowd;
    private final WorkingTime time;
    private final Function<String, List<Container>> binsOf;

    Drawing(
            Setting setting,
            Crowd crowd,
            WorkingTime time,
            Function<String, List<Container>> binsOf) {
        this.setting = setting;
        this.crowd = crowd;
        this.time = time;
        this.binsOf = binsOf;
    }

    /** The reports about bins that these workings, all of one day, missed. */
    List<Report> of(LocalDate day, List<RoundDay> workings) {
        var reports = new ArrayList<Report>();
        var emptiedOn = new HashMap<RoundDay, List<Container>>();
        workings.forEach(it -> emptiedOn.put(it, emptiedOn(it)));
        var emptied = emptiedOn.values().stream().mapToLong(List::size).sum();
        var chance = Chance.of(setting.seed(), "reports " + day);
        var usual = emptied * (70 + chance.below(61)) / 100 / BINS_A_REPORT;
        int number = 0;
        for (var working : workings) {
            // Rounds of the stories wait a week for their crew now and then.
            for (int i = 0; i < 2 && setting.rounds().contains(working.round().name()); i++) {
                add(reports, working, emptiedOn.getOrDefault(working, List.of()), number++, true);
            }
        }
        for (int i = 0; i < usual && !workings.isEmpty(); i++) {
            var working = chance.of(workings);
            add(reports, working, emptiedOn.getOrDefault(working, List.of()), number++, false);
        }
        return reports;
    }

    private List<Container> emptiedOn(RoundDay working) {
        return binsOf.apply(working.round().name()).stream()
                .filter(it -> working.empties(it.schedule()))
                .toList();
    }

    private void add(
            List<Report> reports,
            RoundDay working,
            List<Container> emptied,
            int number,
            boolean isForgotten) {
        var chance = Chance.of(setting.seed(), "report " + working.on(), number);
        if (emptied.isEmpty()) {
            return;
        }
        var bins = bins(emptied, chance);
        var skipped =
                setting.homesOfStories().contains(bins.getFirst().uprn().number())
                        || bins.stream().anyMatch(it -> setting.isRecorded(it, working.on()))
                        || reports.stream().anyMatch(it -> isAt(it, bins.getFirst()));
        if (!skipped) {
            var sent = sent(working, chance, isForgotten);
            var backOn = backOn(working, sent);
            reports.add(
                    new Report(
                            reference(working.on(), number),
                            working,
                            bins,
                            sent,
                            backOn,
                            ending(working, sent, backOn, chance, isForgotten)));
        }
    }

    private static boolean isAt(Report report, Container bin) {
        return report.bins().getFirst().uprn().equals(bin.uprn());
    }

    private Reference reference(LocalDate day, int number) {
        return Reference.numbered(
                setting.seed() + (day.toEpochDay() * NUMBERS_A_DAY + number) * SPREAD);
    }

    /** A bin, and now and then the one beside it. */
    private static List<Container> bins(List<Container> emptied, Chance chance) {
        int which = chance.below(emptied.size());
        var bin = emptied.get(which);
        if (which > 0 && chance.inThousand(200)) {
            var beside = emptied.get(which - 1);
            if (beside.uprn().equals(bin.uprn())) {
                return List.of(beside, bin);
            }
        }
        return List.of(bin);
    }

    private Sent sent(RoundDay working, Chance chance, boolean isLater) {
        int kind = chance.weighed(CHANNEL_WEIGHTS);
        var taker = kind == 0 ? null : crowd.taking(CHANNELS.get(kind), chance);
        var isWeb = taker == null;
        var sameDay = !isLater && chance.inThousand(isWeb ? 660 : 450);
        var day = working.on();
        if (!sameDay || (!isWeb && !time.isWorkingDay(day))) {
            day =
                    isWeb && !isLater && chance.inThousand(300)
                            ? day.plusDays(1)
                            : time.after(day, Period.workingDays(1));
        }
        var begin = day.equals(working.on()) ? LAST_STREET : LocalTime.of(isWeb ? 7 : 9, 0);
        int minutes = (int) begin.until(LocalTime.of(isWeb ? 22 : 17, 20), MINUTES);
        var at =
                time.at(day, begin.plusMinutes(chance.below(minutes)))
                        .plusMillis(chance.below(60_000));
        var by = taker == null ? Event.By.CUSTOMER : new Event.By(taker.name(), CHANNELS.get(kind));
        return new Sent(at, by, mobile(chance, isWeb ? 0 : kind));
    }

    /** A number of those kept for stories, which reach nobody. */
    private static @Nullable String mobile(Chance chance, int kind) {
        return chance.inThousand(MOBILE_IN_THOUSAND[kind])
                ? "07700 900%03d".formatted(200 + chance.below(800))
                : null;
    }

    /** As waste plans it: today while the crew is out, else the next working day. */
    private LocalDate backOn(RoundDay working, Sent sent) {
        var day = time.dayOf(sent.at());
        var isOut =
                day.equals(working.on())
                        && time.clockOf(sent.at()).isBefore(working.round().backBy());
        return isOut ? day : time.after(day, Period.workingDays(1));
    }

    private Ending ending(
            RoundDay working, Sent sent, LocalDate backOn, Chance chance, boolean isForgotten) {
        int fate = chance.weighed(875, 75, 50);
        var at = onTheDay(sent, backOn, chance);
        if (isForgotten) {
            at =
                    working.on()
                            .plusWeeks(1)
                            .atTime(CREWS_START)
                            .plusMinutes(chance.between(150, 260));
        } else if (fate == 2) {
            var late = time.after(backOn, Period.workingDays(2 + chance.below(2)));
            at = late.atTime(CREWS_START).plusMinutes(chance.below(WORKED_MINUTES));
        }
        var reason = fate == 1 ? REASONS.get(chance.weighed(REASON_WEIGHTS)) : null;
        return new Ending(
                chance.uuid(),
                at.atZone(time.zone()).toInstant(),
                crowd.onRound(working.round().name()),
                reason);
    }

    private LocalDateTime onTheDay(Sent sent, LocalDate backOn, Chance chance) {
        var sentAt = LocalDateTime.ofInstant(sent.at(), time.zone());
        return sentAt.toLocalDate().equals(backOn)
                ? sentAt.plusMinutes(12 + chance.below(90))
                : backOn.atTime(CREWS_START).plusMinutes(chance.below(WORKED_MINUTES));
    }
}
