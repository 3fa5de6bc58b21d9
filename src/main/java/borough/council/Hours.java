package borough.council;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When the council works; holidays name a calendar in {@code rules/bank-holidays.yaml}. */
public record Hours(
        ZoneId zone, List<DayOfWeek> days, LocalTime opens, LocalTime closes, String holidays) {}
