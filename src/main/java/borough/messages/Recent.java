package borough.messages;

import java.util.List;

/** Some of a list, newest first; {@code older} asks for the next, and is empty at the end. */
public record Recent<T>(List<T> items, String older) {}
