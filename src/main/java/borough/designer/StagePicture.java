package borough.designer;

import borough.services.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The stages of a service drawn from left to right: a box for each stage, an arrow for each way out
 * of it with what makes a case take it. Arrows that meet keep apart, so that every word can be
 * read.
 */
public record StagePicture(int width, int height, List<Box> boxes, List<Arrow> arrows) {
    private static final int BOX_WIDTH = 150;
    private static final int GAP = 210;
    private static final int SLOT = 24;
    private static final int BETWEEN = 22;
    private static final int EDGE = 12;
    private static final int LETTERS_IN_BOX = 18;
    private static final int LETTERS_ON_ARROW = 24;

    /** A stage: where it stands, its name in lines, and whether a case ends or begins there. */
    public record Box(int x, int y, int height, List<Line> lines, String kind) {
        public int width() {
            return BOX_WIDTH;
        }
    }

    /** A line of words, by where its middle or its end stands. */
    public record Line(int x, int y, String says) {}

    /** A way from one stage to another, its head, and what makes a case take it. */
    public record Arrow(String path, String head, Line label) {}

    private record Way(String from, String to, String on) {}

    static StagePicture of(Service service) {
        return new Drawing(service).draw();
    }

    private static final class Drawing {
        private final Service service;
        private final List<Way> ways;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final Map<String, Box> boxes = new LinkedHashMap<>();
        private final Map<String, Integer> taken = new HashMap<>();
        private int lowest;

        Drawing(Service service) {
            this.service = service;
            this.ways = ways(service);
        }

        // Several ways between the same two stages are one arrow with all their words.
        private static List<Way> ways(Service service) {
            var on = new LinkedHashMap<List<String>, LinkedHashSet<String>>();
            for (var move : service.legalMoves()) {
                if (!move.from().equals(move.to())) {
                    on.computeIfAbsent(List.of(move.from(), move.to()), it -> new LinkedHashSet<>())
                            .add(move.on());
                }
            }
            var ways = new ArrayList<Way>();
            on.forEach(
                    (ends, words) ->
                            ways.add(
                                    new Way(
                                            ends.getFirst(),
                                            ends.getLast(),
                                            String.join(", ", words))));
            return ways;
        }

        StagePicture draw() {
            place();
            var arrows = new ArrayList<Arrow>();
            for (var way : ways) {
                var from = boxes.get(way.from());
                var to = boxes.get(way.to());
                if (from != null && to != null) {
                    arrows.add(arrow(way, from, to));
                }
            }
            int columnsMax = columns.values().stream().mapToInt(it -> it).max().orElse(0);
            return new StagePicture(
                    EDGE * 2 + columnsMax * (BOX_WIDTH + GAP) + BOX_WIDTH,
                    lowest + EDGE,
                    List.copyOf(boxes.values()),
                    arrows);
        }

        // The longest way forward decides the column, so that arrows run to the right.
        private void place() {
            var heights = new HashMap<Integer, Integer>();
            for (var stage : service.stages()) {
                int column =
                        ways.stream()
                                .filter(it -> it.to().equals(stage.name()))
                                .mapToInt(it -> columns.getOrDefault(it.from(), -1) + 1)
                                .max()
                                .orElse(0);
                columns.put(stage.name(), column);
                int y = heights.getOrDefault(column, EDGE);
                int height = height(stage.name());
                var box = box(stage.name(), column, y, height);
                boxes.put(stage.name(), box);
                heights.put(column, y + height + BETWEEN);
                lowest = Math.max(lowest, y + height);
            }
        }

        private int height(String stage) {
            long in = ways.stream().filter(it -> it.to().equals(stage)).count();
            long out = ways.stream().filter(it -> it.from().equals(stage)).count();
            return (int) Math.max(58, SLOT * (Math.max(in, out) + 1));
        }

        private Box box(String stage, int column, int y, int height) {
            int x = EDGE + column * (BOX_WIDTH + GAP);
            var words = wrapped(stage);
            var lines = new ArrayList<Line>();
            int top = y + height / 2 + 5 - (words.size() - 1) * 9;
            for (int i = 0; i < words.size(); i++) {
                lines.add(new Line(x + BOX_WIDTH / 2, top + i * 18, words.get(i)));
            }
            var ends = service.stage(stage).filter(it -> it.end().isPresent()).isPresent();
            var kind = ends ? "end" : boxes.isEmpty() ? "first" : "middle";
            return new Box(x, y, height, lines, kind);
        }

        private static List<String> wrapped(String name) {
            if (name.length() <= LETTERS_IN_BOX) {
                return List.of(name);
            }
            int space = name.lastIndexOf(' ', LETTERS_IN_BOX);
            int cut = space > 0 ? space : LETTERS_IN_BOX;
            return List.of(
                    name.substring(0, cut), shortened(name.substring(cut).strip(), LETTERS_IN_BOX));
        }

        private static String shortened(String text, int letters) {
            return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
        }

        private int slot(String side, Box box) {
            return box.y() + SLOT * taken.merge(side, 1, Integer::sum);
        }

        private Arrow arrow(Way way, Box from, Box to) {
            if (to.x() <= from.x()) {
                return back(way, from, to);
            }
            int startX = from.x() + BOX_WIDTH;
            int startY = slot("out " + way.from(), from);
            int endX = to.x() - 2;
            int endY = slot("in " + way.to(), to);
            // The words stand on the last, level part of the arrow.
            int level = endX - GAP + 40;
            int bend = startX + (level - startX) / 2;
            var path =
                    "M%d %dC%d %d %d %d %d %dH%d"
                            .formatted(startX, startY, bend, startY, bend, endY, level, endY, endX);
            return new Arrow(path, head(endX, endY), label(way, endX - 10, endY - 5));
        }

        private Arrow back(Way way, Box from, Box to) {
            lowest += SLOT + 8;
            int startX =
                    from.x() + BOX_WIDTH - 14 - 10 * taken.merge("b" + way.from(), 1, Integer::sum);
            int endX = to.x() + 14 + 10 * taken.merge("a" + way.to(), 1, Integer::sum);
            int bottom = to.y() + to.height() + 2;
            var path =
                    "M%d %dV%dH%dV%d"
                            .formatted(startX, from.y() + from.height(), lowest, endX, bottom);
            var head = "M%d %dl-6 8M%d %dl6 8".formatted(endX, bottom, endX, bottom);
            return new Arrow(path, head, label(way, Math.max(startX, endX) - 10, lowest - 5));
        }

        private static String head(int x, int y) {
            return "M%d %dl-8 -5M%d %dl-8 5".formatted(x, y, x, y);
        }

        private static Line label(Way way, int x, int y) {
            return new Line(x, y, shortened(way.on(), LETTERS_ON_ARROW));
        }
    }
}
