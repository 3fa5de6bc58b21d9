package borough.designer;

import java.util.List;

/** Two versions of a service compared: in sentences, and line by line. */
public record ComparePage(
        Top top, String from, String to, List<String> sentences, List<LineDifference> files) {}
