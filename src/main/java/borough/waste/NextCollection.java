package borough.waste;

import java.time.LocalDate;

/** The next bin to be emptied, and when. */
public record NextCollection(String name, LocalDate on) {}
