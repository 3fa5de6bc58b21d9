package borough.subjectaccess;

import java.time.LocalDate;
import java.util.List;

/** Who waits for what we hold about them. */
public record RequestsPage(List<Line> lines) {
    /** One request: whose it is, by when it is due, and how far it is for who looks. */
    public record Line(String name, String href, LocalDate dueOn, boolean isLate, String how) {}
}
