package borough.waste;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A lorry's work on one weekday: its name, such as R2, its crew, and when they are back by. */
public record Round(String name, DayOfWeek weekday, String crew, LocalTime backBy) {}
