package borough.designer;

import java.util.List;

/** The text of a service: its file, and the council's overlay where there is one. */
public record TextPage(Top top, List<FileText> files) {}
