package borough.matching;

import java.util.List;

/** One of those who are laid side by side, in words for staff; an empty line is not known. */
public record Side(
        String heading, String name, String born, String homes, String reach, List<String> notes) {}
