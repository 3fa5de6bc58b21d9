package borough.waste;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A lorry's work on one weekday: its name, such as R2, its crew, and when they are back by.
 *
 * @param team whose members go on it, and nobody else's may speak for it
 */
public record Round(String name, DayOfWeek weekday, String crew, String team, LocalTime backBy) {}
