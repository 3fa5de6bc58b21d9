package borough.visits;

import java.time.LocalDate;
import java.time.LocalTime;

/** A day on which somebody can come, and between which hours. */
public record FreeDay(LocalDate on, LocalTime from, LocalTime until) {}
