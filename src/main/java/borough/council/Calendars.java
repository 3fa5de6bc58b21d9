package borough.council;

import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Working time of each council: its hours, and the bank holidays of the calendar it names. */
@Component
public final class Calendars {
    private final Home home;
    private final Councils councils;
    private final Map<String, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    Calendars(Home home, Councils councils, Changes changes) {
        this.home = home;
        this.councils = councils;
        changes.in("rules", () -> holidays.replaceAll((calendar, before) -> read(calendar)));
    }

    private Set<LocalDate> read(String calendar) {
        return bankHolidays(home.of("rules", "bank-holidays.yaml"), calendar);
    }

    /** The working time of the council that is bound. */
    public WorkingTime current() {
        return of(councils.current().hours());
    }

    WorkingTime of(Hours hours) {
        var week = new EnumMap<DayOfWeek, WorkingTime.Hours>(DayOfWeek.class);
        for (var day : hours.days()) {
            week.put(day, new WorkingTime.Hours(hours.opens(), hours.closes()));
        }
        return new WorkingTime(week, bankHolidays(hours.holidays()), hours.zone());
    }

    /**
     * The bank holidays of a calendar; throws {@code Wrong} where the file has none of that name.
     */
    public Set<LocalDate> bankHolidays(String calendar) {
        return holidays.computeIfAbsent(calendar, this::read);
    }

    /** The same from a file, for what runs without the program. */
    public static Set<LocalDate> bankHolidays(Path file, String calendar) {
        var days = YamlFile.read(file).map(calendar);
        return days.names().stream().map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    }
}
