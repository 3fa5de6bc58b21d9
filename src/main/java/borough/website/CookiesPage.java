package borough.website;

import java.util.List;

/** The cookies this website keeps, all of them needed. */
public record CookiesPage(List<Kept> kept) {
    /** One cookie: its name, what it is for, and how long it stays. */
    public record Kept(String name, String purpose, String lasts) {}
}
