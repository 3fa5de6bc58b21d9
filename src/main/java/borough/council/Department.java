package borough.council;

/** A department and the post that leads it. */
public record Department(String slug, String name, String head) {}
