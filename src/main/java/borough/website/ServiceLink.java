package borough.website;

/** A service in a list: its name, where it starts, and what it is for. */
public record ServiceLink(String name, String href, String about) {}
