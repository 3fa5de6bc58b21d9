package borough.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Taking down that a customer asks for all we hold. */
public record StartPage(String name, String back, List<Past> past, LocalDate dueOn) {
    /** They asked before. */
    public record Past(Instant at, String href) {}
}
