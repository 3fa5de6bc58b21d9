package borough.interactions;

import java.util.List;

/** Some of a timeline, newest first; {@code older} asks for the next, and is empty at the end. */
public record Timeline(List<Interaction> lines, String older) {
    public static final Timeline EMPTY = new Timeline(List.of(), "");
}
