package borough.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Says dates, sums and lists as people say them. */
public final class Words {

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private Words() {}

    /** "Tuesday 24 November", with the year when it is not this one. */
    public static String day(LocalDate day, Instant now) {
        return day.getYear() == today(now).getYear() ? DAY.format(day) : DAY_AND_YEAR.format(day);
    }

    /** "Tuesday 24 November", for the day a moment falls on here. */
    public static String day(Instant at, Instant now) {
        return day(here(at).toLocalDate(), now);
    }

    /** "today", "tomorrow", "yesterday" or the day itself. */
    public static String nearDay(LocalDate day, Instant now) {
        return switch ((int) ChronoUnit.DAYS.between(today(now), day)) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            case -1 -> "yesterday";
            default -> day(day, now);
        };
    }

    /** "today at 1:40pm", "Tuesday 24 November at 9am". */
    public static String when(Instant at, Instant now) {
        return nearDay(here(at).toLocalDate(), now) + " at " + time(at);
    }

    /** "Tue 24 Nov, 1:40pm", where there is little room. */
    public static String stamp(Instant at, Instant now) {
        var there = here(at);
        var year = there.getYear() == today(now).getYear() ? "" : " " + there.getYear();
        return SHORT.format(there) + year + ", " + time(at);
    }

    /** "1:40pm", "9am", "midday". */
    public static String time(Instant at) {
        return time(here(at).toLocalTime());
    }

    /** "1:40pm", "9am", "midday", "midnight". */
    public static String time(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "midday";
        }
        var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        var minutes = time.getMinute() == 0 ? "" : ":" + twoDigits(time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }

    /** What may follow "by": "5pm today", "5pm tomorrow", "Tuesday 24 November". */
    public static String by(Instant due, Instant now) {
        var day = here(due).toLocalDate();
        var days = ChronoUnit.DAYS.between(today(now), day);
        if (days == 0 || days == 1) {
            return (isEndOfDay(due) ? "the end of " : time(due) + " ") + nearDay(day, now);
        }
        return day(day, now);
    }

    /** "due in 2 days", "due today", "2 days late". */
    public static String left(Instant due, Instant now) {
        var days = ChronoUnit.DAYS.between(today(now), here(due).toLocalDate());
        if (due.isBefore(now)) {
            return days == 0 ? lateByHours(due, now) : count(-days, "day") + " late";
        }
        return switch ((int) days) {
            case 0 -> "due today";
            case 1 -> "due tomorrow";
            default -> "due in " + days + " days";
        };
    }

    /** How urgent a promise is: "late", "soon" for today's, or "calm". */
    public static String tone(Instant due, Instant now) {
        if (due.isBefore(now)) {
            return "late";
        }
        return here(due).toLocalDate().equals(today(now)) ? "soon" : "calm";
    }

    /** "just now", "5 minutes ago", "3 hours ago", "yesterday", "12 days ago". */
    public static String ago(Instant at, Instant now) {
        var passed = Duration.between(at, now);
        var days = ChronoUnit.DAYS.between(here(at).toLocalDate(), today(now));
        if (passed.toMinutes() < 1) {
            return "just now";
        }
        if (passed.toHours() < 1) {
            return count(passed.toMinutes(), "minute") + " ago";
        }
        if (days == 0) {
            return count(passed.toHours(), "hour") + " ago";
        }
        return days == 1 ? "yesterday" : days + " days ago";
    }

    /** "£45.00", "£1,234.50", "−£5.00". */
    public static String money(long pence) {
        var sign = pence < 0 ? "\u2212" : "";
        var pounds = Math.abs(pence / 100);
        return sign + "£" + number(pounds) + "." + twoDigits((int) Math.abs(pence % 100));
    }

    /** "12,345". */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** "1 day", "2 days". */
    public static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** "a, b and c". */
    public static String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        var last = things.size() - 1;
        return String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }

    /** A reference in groups of three, the way it is read aloud: "H7K M2P QX4". */
    public static String reference(String reference) {
        return reference.replaceAll("[\\s-]", "").replaceAll("(.{3})(?=.)", "$1 ");
    }

    /** A moment as machines read it, for a time element. */
    public static String machine(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                here(at).truncatedTo(ChronoUnit.SECONDS));
    }

    private static String lateByHours(Instant due, Instant now) {
        var hours = Duration.between(due, now).toHours();
        return hours < 1 ? "just late" : count(hours, "hour") + " late";
    }

    private static boolean isEndOfDay(Instant due) {
        return here(due).toLocalTime().isAfter(LocalTime.of(23, 0));
    }

    private static LocalDate today(Instant now) {
        return here(now).toLocalDate();
    }

    private static ZonedDateTime here(Instant at) {
        return at.atZone(HERE);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
