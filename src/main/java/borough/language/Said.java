package borough.language;

import borough.tongues.Tongue;
import borough.values.Money;
import borough.values.Period;
import borough.vocabulary.Nothing;
import borough.vocabulary.Property;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values as people say them: Tuesday 24 November, 7:41am, £45, "a, b and c". */
public final class Said {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final Around around;
    private final Tongue tongue;

    public Said(Around around) {
        this(around, around.tongue());
    }

    Said(Around around, Tongue tongue) {
        this.around = around;
        this.tongue = tongue;
    }

    Tongue tongue() {
        return tongue;
    }

    public String of(Object value) {
        return switch (value) {
            case LocalDate date -> day(date);
            case LocalTime clock -> clock(clock);
            case Instant moment -> moment(moment);
            case Money money -> pounds(money);
            case Period period -> tongue.value(period.said());
            case Property property -> property.address();
            case Boolean yes -> tongue.value(yes ? "yes" : "no");
            case List<?> list -> list(list.stream().map(this::of).toList());
            case Map<?, ?> record -> record(record);
            case Nothing none -> tongue.value("none");
            default -> value.toString();
        };
    }

    /** The same value, said {@code as time} or {@code as day}. */
    public String of(Object value, String as) {
        return switch (value) {
            case Instant moment when as.equals("time") -> clock(around.time().clockOf(moment));
            case Instant moment when as.equals("day") -> day(around.time().dayOf(moment));
            default -> of(value);
        };
    }

    private String day(LocalDate date) {
        boolean near =
                Math.abs(date.toEpochDay() - around.time().dayOf(around.now()).toEpochDay()) < 300;
        return tongue.value(date.format(near ? DAY : DAY_AND_YEAR));
    }

    // What is due at the end of a day is due on that day: nobody says one second to midnight.
    private String moment(Instant moment) {
        var day = around.time().dayOf(moment);
        var said = day(day);
        return moment.equals(around.time().endOf(day))
                ? said
                : said + tongue.value(" at ") + clock(around.time().clockOf(moment));
    }

    private String clock(LocalTime clock) {
        if (clock.getMinute() == 0 && clock.getHour() == 12) {
            return tongue.value("midday");
        }
        if (clock.getMinute() == 0 && clock.getHour() == 0) {
            return tongue.value("midnight");
        }
        int hour = clock.getHour() % 12 == 0 ? 12 : clock.getHour() % 12;
        var minutes =
                clock.getMinute() == 0 ? "" : String.format(Locale.UK, ":%02d", clock.getMinute());
        return hour + minutes + (clock.getHour() < 12 ? "am" : "pm");
    }

    private static String pounds(Money money) {
        var said = money.toString();
        return said.endsWith(".00") ? said.substring(0, said.length() - 3) : said;
    }

    private String list(List<String> said) {
        return switch (said.size()) {
            case 0 -> tongue.value("none");
            case 1 -> said.getFirst();
            default ->
                    String.join(", ", said.subList(0, said.size() - 1))
                            + tongue.value(" and ")
                            + said.getLast();
        };
    }

    private String record(Map<?, ?> record) {
        var name = record.get("name");
        boolean several = record.get("count") instanceof Long count && count > 1;
        return name != null
                ? (several ? record.get("count") + " × " : "") + of(name)
                : record.values().stream()
                        .filter(value -> value != Nothing.NOTHING)
                        .findFirst()
                        .map(this::of)
                        .orElseGet(() -> tongue.value("none"));
    }
}
