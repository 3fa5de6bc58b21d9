package borough.designer;

import borough.catalogue.Draft.Sources;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** The raw text of two versions of a file, line by line, with what stands only in one marked. */
public record LineDifference(String name, List<Line> lines) {
    private static final int AROUND = 3;

    /** A line in both, only before, or only after; or, as a gap, that some were left out. */
    public record Line(String kind, String says) {}

    static List<LineDifference> of(Sources before, Sources after) {
        var all = new ArrayList<LineDifference>();
        all.add(of(after.file(), before.text(), after.text()));
        if (before.hasOverlay() || after.hasOverlay()) {
            var name = after.hasOverlay() ? after.overlayFile() : before.overlayFile();
            all.add(of(name, before.overlay(), after.overlay()));
        }
        return all;
    }

    private static LineDifference of(String name, String before, String after) {
        var rows =
                DiffRowGenerator.create()
                        .showInlineDiffs(false)
                        .lineNormalizer(line -> line)
                        .build()
                        .generateDiffRows(before.lines().toList(), after.lines().toList());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getTag() != DiffRow.Tag.EQUAL) {
                changed(rows.get(i), lines);
            } else if (isNear(rows, i)) {
                lines.add(new Line("same", rows.get(i).getNewLine()));
            } else if (lines.isEmpty() || !lines.getLast().kind().equals("gap")) {
                lines.add(new Line("gap", "…"));
            }
        }
        return new LineDifference(name, List.copyOf(lines));
    }

    private static void changed(DiffRow row, List<Line> lines) {
        if (row.getTag() != DiffRow.Tag.INSERT) {
            lines.add(new Line("gone", row.getOldLine()));
        }
        if (row.getTag() != DiffRow.Tag.DELETE) {
            lines.add(new Line("new", row.getNewLine()));
        }
    }

    private static boolean isNear(List<DiffRow> rows, int at) {
        return rows
                .subList(Math.max(0, at - AROUND), Math.min(rows.size(), at + AROUND + 1))
                .stream()
                .anyMatch(it -> it.getTag() != DiffRow.Tag.EQUAL);
    }
}
