package borough.search;

/**
 * One thing that was found.
 *
 * @param title what it is called
 * @param says what tells it from others of the name; may be empty
 * @param href the page that shows it; empty where there is none
 */
public record Found(String title, String says, String href) {}
