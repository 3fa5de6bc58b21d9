package borough.bindays;

import borough.bindays.BinDays.Day;
import borough.bindays.BinDays.Emptying;
import borough.bindays.BinDays.Live;
import borough.bindays.BinDays.Shown;
import borough.bindays.BinDays.Year;
import borough.web.Link;
import borough.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A year of bin days as its page has it. */
final class BinDayViews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);
    private static final DateTimeFormatter DAY_OF_MONTH =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private BinDayViews() {}

    static BinDayPage page(Year year, String host, List<Link> offers, Instant now) {
        var file = "/bins/" + year.property().uprn() + ".ics";
        var calendar = "webcal://" + host + file;
        var forMembers = year.containers().stream().anyMatch(Shown::forMembers);
        return new BinDayPage(
                year.property().label(),
                year.live() == null ? List.of() : today(year.live(), now),
                year.next().stream().map(BinDayViews::next).toList(),
                months(year.days()),
                new BinDayPage.Links(
                        calendar, file, forMembers ? calendar + "?garden=yes" : null, offers));
    }

    private static BinDayPage.Next next(Emptying it) {
        var shown = it.shown();
        var thing =
                shown.thing()
                        + (shown.container().communal() ? ", shared" : "")
                        + (shown.forMembers() ? ", if you have joined" : "");
        return new BinDayPage.Next(
                picture(shown), thing, it.on(), it.isMoved() ? it.normallyOn() : null);
    }

    private static BinDayPage.Picture picture(Shown it) {
        var kind = it.container().kind().said().replace(' ', '-');
        return new BinDayPage.Picture(kind, it.look().paint(), it.look().name());
    }

    private static List<BinDayPage.Month> months(List<Day> days) {
        var months = new TreeMap<YearMonth, List<BinDayPage.Day>>();
        for (var day : days) {
            months.computeIfAbsent(YearMonth.from(day.on()), it -> new ArrayList<>()).add(day(day));
        }
        return months.entrySet().stream()
                .map(it -> new BinDayPage.Month(it.getKey().format(MONTH), it.getValue()))
                .toList();
    }

    private static BinDayPage.Day day(Day it) {
        return new BinDayPage.Day(
                it.on().format(DAY),
                it.what().stream().map(each -> picture(each.shown())).toList(),
                it.movedFrom().map(from -> from.format(DAY_OF_MONTH)).orElse(null));
    }

    /** How today goes, sentence by sentence. */
    static List<String> today(Live live, Instant now) {
        return switch (live.stand()) {
            case NOT_STARTED ->
                    List.of("We collect here today.", "The crew has not started its round yet.");
            case ON_ITS_WAY ->
                    List.of("The crew is out today.", "It has not reached your street yet.");
            case ON_YOUR_STREET -> List.of("The crew is on your street now.");
            case DONE ->
                    List.of(
                            "The crew has done your street"
                                    + (live.at() == null ? "" : ", at " + Words.time(live.at()))
                                    + ".");
            case DELAYED -> delayed(live, now);
        };
    }

    private static List<String> delayed(Live live, Instant now) {
        var because = live.because();
        var why =
                because != null
                        ? "Your street is delayed, because " + because + "."
                        : live.backOn() != null
                                ? "We have not done your street yet."
                                : "Your street is delayed. It takes longer than planned.";
        return List.of(why, back(live.backOn(), now));
    }

    private static String back(@Nullable LocalDate backOn, Instant now) {
        return backOn == null
                ? "Leave your bins out. We come as soon as we can."
                : "Leave your bins out. We come back "
                        + (Words.nearDay(backOn, now).equals(Words.day(backOn, now)) ? "on " : "")
                        + Words.nearDay(backOn, now)
                        + ".";
    }
}
