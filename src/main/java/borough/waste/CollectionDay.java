package borough.waste;

import java.time.LocalDate;
import java.util.List;

/** A day on which bins are emptied; moved where a holiday put it off its normal weekday. */
public record CollectionDay(LocalDate on, List<String> bins, boolean moved) {}
