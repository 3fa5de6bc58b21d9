package borough.web;

import borough.tongues.Marked;
import borough.web.Stages.Move;
import borough.web.Stages.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stages laid out in columns by how many moves they are from the start, ready for SVG. */
public record StagesDrawing(int width, int height, List<Box> boxes, List<Line> lines) {

    private static final int BOX_WIDTH = 148;
    private static final int BOX_HEIGHT = 56;
    private static final int ACROSS = 204;
    private static final int DOWN = 88;
    private static final int EDGE = 26;
    private static final int DIP = 84;
    private static final int BELOW = 36;
    private static final int LETTERS = 17;
    private static final int LINE_HEIGHT = 18;

    /** One stage's box with its words. */
    public record Box(int x, int y, String state, List<Text> texts) {
        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }

        public int middle() {
            return x + BOX_WIDTH / 2;
        }

        public boolean isHere() {
            return state.equals("here");
        }
    }

    /** A line of words and where its middle stands. */
    public record Text(int x, int y, String says) {}

    /** An arrow: the way it takes, its head, and whether it runs below the boxes. */
    public record Line(String path, String head, boolean dips) {}

    static StagesDrawing of(Stages stages) {
        var columns = columns(stages);
        var tallest = columns.values().stream().mapToInt(List::size).max().orElse(1);
        var spots = new HashMap<String, Box>();
        var boxes = new ArrayList<Box>();
        for (var column : columns.entrySet()) {
            var spare = (tallest - column.getValue().size()) * DOWN / 2;
            for (int row = 0; row < column.getValue().size(); row++) {
                var stage = column.getValue().get(row);
                var box = box(stage, 2 + column.getKey() * ACROSS, EDGE + spare + row * DOWN);
                spots.put(stage.key(), box);
                boxes.add(box);
            }
        }
        var lines = new ArrayList<Line>();
        for (var move : stages.moves()) {
            var from = spots.get(move.from());
            var to = spots.get(move.to());
            if (from != null && to != null && from != to) {
                lines.add(line(from, to));
            }
        }
        var isDeep = lines.stream().anyMatch(Line::dips);
        var width = 4 + (columns.size() - 1) * ACROSS + BOX_WIDTH;
        return new StagesDrawing(
                width,
                EDGE + (tallest - 1) * DOWN + BOX_HEIGHT + (isDeep ? BELOW : 8),
                boxes,
                lines);
    }

    /** The longest way forward decides the column, so that arrows run to the right. */
    private static Map<Integer, List<Stage>> columns(Stages stages) {
        var order = new HashMap<String, Integer>();
        var depth = new HashMap<String, Integer>();
        for (var stage : stages.stages()) {
            order.put(stage.key(), order.size());
        }
        for (var stage : stages.stages()) {
            var deepest = 0;
            for (Move move : stages.moves()) {
                var from = depth.get(move.from());
                if (move.to().equals(stage.key()) && from != null) {
                    deepest = Math.max(deepest, from + 1);
                }
            }
            depth.put(stage.key(), deepest);
        }
        var columns = new LinkedHashMap<Integer, List<Stage>>();
        for (var stage : stages.stages()) {
            columns.computeIfAbsent(depth.getOrDefault(stage.key(), 0), it -> new ArrayList<>())
                    .add(stage);
        }
        return columns;
    }

    private static Box box(Stage stage, int x, int y) {
        var lines = wrapped(Marked.plain(stage.name()));
        var first = y + BOX_HEIGHT / 2 + 5 - (lines.size() - 1) * LINE_HEIGHT / 2;
        var texts = new ArrayList<Text>();
        for (int each = 0; each < lines.size(); each++) {
            texts.add(new Text(x + BOX_WIDTH / 2, first + each * LINE_HEIGHT, lines.get(each)));
        }
        return new Box(x, y, stage.state().css(), texts);
    }

    /** Two lines at most: what does not fit ends in dots, and stands whole in the list beside. */
    private static List<String> wrapped(String name) {
        if (name.length() <= LETTERS) {
            return List.of(name);
        }
        var space = name.lastIndexOf(' ', LETTERS);
        var cut = space > 0 ? space : LETTERS;
        var rest = name.substring(cut).strip();
        return List.of(
                name.substring(0, cut),
                rest.length() <= LETTERS ? rest : rest.substring(0, LETTERS - 1) + "…");
    }

    private static Line line(Box from, Box to) {
        var startY = from.y() + BOX_HEIGHT / 2;
        var endY = to.y() + BOX_HEIGHT / 2;
        if (to.x() == from.x()) {
            var down = to.y() > from.y();
            var y = down ? to.y() - 3 : to.y() + BOX_HEIGHT + 3;
            var x = from.middle();
            var start = down ? from.y() + BOX_HEIGHT : from.y();
            var wing = down ? -7 : 7;
            return new Line(
                    "M%d %dV%d".formatted(x, start, y),
                    "M%d %dl6 %dM%d %dl-6 %d".formatted(x, y, wing, x, y, wing),
                    false);
        }
        if (to.x() < from.x()) {
            return backwards(from, to);
        }
        var startX = from.x() + BOX_WIDTH;
        var endX = to.x() - 3;
        var bend = (endX - startX) / 2;
        var dip = to.x() - from.x() > ACROSS && startY == endY ? DIP : 0;
        var path =
                "M%d %dC%d %d %d %d %d %d"
                        .formatted(
                                startX,
                                startY,
                                startX + bend,
                                startY + dip,
                                endX - bend,
                                endY + dip,
                                endX,
                                endY);
        return new Line(path, "M%d %dl-7 -6M%d %dl-7 6".formatted(endX, endY, endX, endY), dip > 0);
    }

    /** A way back runs below the boxes. */
    private static Line backwards(Box from, Box to) {
        var bottom = Math.max(from.y(), to.y()) + BOX_HEIGHT + 18;
        var end = to.y() + BOX_HEIGHT + 3;
        var path =
                "M%d %dV%dH%dV%d"
                        .formatted(
                                from.middle() + 20,
                                from.y() + BOX_HEIGHT,
                                bottom,
                                to.middle() + 20,
                                end);
        var x = to.middle() + 20;
        return new Line(path, "M%d %dl-6 7M%d %dl6 7".formatted(x, end, x, end), true);
    }
}
