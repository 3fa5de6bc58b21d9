package borough.api;

import java.util.List;

/** What partners need to know to use our services from a program of theirs. */
public record ApiPage(String council, String email, List<Offer> offers) {
    /** One service: its description, and a line that works when copied. */
    public record Offer(String title, String about, String description, String curl) {}
}
