package borough.waste;

import java.time.DayOfWeek;

/** A lorry's work on one weekday: its name, such as R2, and the crew that drives it. */
public record Round(String name, DayOfWeek weekday, String crew) {}
