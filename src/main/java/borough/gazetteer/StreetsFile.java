package borough.gazetteer;

import borough.files.Wrong;
import borough.places.Outline;
import borough.places.Street;
import borough.places.Street.GridPoint;
import borough.values.Usrn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A file of streets, recognised by what it holds: GeoJSON lines such as OS Open USRN's, a CSV with
 * where each begins and ends, or a local gazetteer's DTF 7.3.
 */
final class StreetsFile {
    private static final String COLUMNS =
            "usrn,name,locality,town,start easting,start northing,end easting,end northing";
    private static final int MOST_TOLD = 1_000;

    private final Path file;
    private final List<Taken.Rejected> rejected;
    private final Taker taker;

    private StreetsFile(Path file, List<Taken.Rejected> rejected, Taker taker) {
        this.file = file;
        this.rejected = rejected;
        this.taker = taker;
    }

    /** Hears of each street; refuses one by {@link Refused}. */
    interface Taker {
        void take(long line, Drawn street);
    }

    /** A street as a file draws it; the name is null where the file has only its line. */
    record Drawn(
            long usrn,
            @Nullable String name,
            @Nullable String locality,
            @Nullable String town,
            List<GridPoint> line) {
        GridPoint middle() {
            var from = line.get((line.size() - 1) / 2);
            var to = line.get(line.size() / 2);
            return new GridPoint(
                    (from.easting() + to.easting()) / 2, (from.northing() + to.northing()) / 2);
        }

        Street in(String ward) {
            return new Street(
                    new Usrn(usrn),
                    name == null ? "" : String.valueOf(Casing.plain(name)),
                    Casing.plain(locality),
                    town == null ? "" : String.valueOf(Casing.plain(town)),
                    ward,
                    line);
        }
    }

    static void read(Path file, List<Taken.Rejected> rejected, Taker taker) {
        var it = new StreetsFile(file, rejected, taker);
        try (var lines = new Lines(file.toString(), Files.newInputStream(file))) {
            var first = lines.next();
            if (first != null && first.stripLeading().startsWith("{")) {
                it.geoJson();
            } else if (first != null && first.startsWith("10,")) {
                it.gazetteer(lines);
            } else if (first != null && first.strip().toLowerCase(Locale.UK).equals(COLUMNS)) {
                it.csv(lines, Layout.of(List.of(COLUMNS.split(","))));
            } else {
                throw new Wrong(
                        file.toString(),
                        1,
                        "This is no file of streets: GeoJSON, a gazetteer's DTF 7.3, or a CSV that"
                                + " begins with "
                                + COLUMNS);
            }
        } catch (IOException unreadable) {
            throw new Wrong(file.toString(), 0, "This file can't be read");
        }
    }

    private void one(long line, Reading reading) {
        try {
            taker.take(line, reading.read());
        } catch (Refused wrong) {
            if (rejected.size() < MOST_TOLD) {
                rejected.add(new Taken.Rejected(line, wrong.why()));
            }
        }
    }

    private interface Reading {
        Drawn read();
    }

    private void geoJson() {
        var features = new Features(file);
        int number = 0;
        for (var feature : features.all()) {
            number++;
            one(number, () -> drawn(feature, features.isGrid()));
        }
    }

    private static Drawn drawn(JsonNode feature, boolean isGrid) {
        var usrn = Features.said(feature, List.of("usrn"));
        if (usrn == null || !usrn.matches("[1-9][0-9]{0,7}")) {
            throw new Refused("it has no \"usrn\" of up to 8 digits");
        }
        var geometry = feature.path("geometry");
        var line =
                Refused.unlessRight(() -> new Outline(isGrid).line(geometry)).stream()
                        .map(it -> new GridPoint((int) Math.round(it.x), (int) Math.round(it.y)))
                        .toList();
        return new Drawn(
                Long.parseLong(usrn),
                Features.said(feature, List.of("name", "street_descriptor", "street_description")),
                Features.said(feature, List.of("locality", "locality_name")),
                Features.said(feature, List.of("town", "town_name")),
                line);
    }

    private void csv(Lines lines, Layout layout) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            var text = line;
            if (!text.isBlank()) {
                one(
                        lines.number(),
                        () -> {
                            var row = new Row(layout, Row.cells(text));
                            return new Drawn(
                                    row.number("USRN", 8),
                                    row.needed("NAME"),
                                    row.text("LOCALITY"),
                                    row.needed("TOWN"),
                                    line(
                                            row,
                                            "START EASTING",
                                            "START NORTHING",
                                            "END EASTING",
                                            "END NORTHING"));
                        });
            }
        }
    }

    private static List<GridPoint> line(Row row, String... columns) {
        var from = new GridPoint(metres(row, columns[0]), metres(row, columns[1]));
        var to = new GridPoint(metres(row, columns[2]), metres(row, columns[3]));
        return List.of(from, to);
    }

    private static int metres(Row row, String column) {
        double metres = row.decimal(column);
        if (metres < 0 || metres > 1_300_000) {
            throw new Refused(column + " is off the national grid");
        }
        return (int) Math.round(metres);
    }

    // A street is two records, where it lies and what it is called, in any order.
    private void gazetteer(Lines lines) throws IOException {
        Map<Long, Row> where = new LinkedHashMap<>();
        Map<Long, Row> names = new LinkedHashMap<>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith("11,") || line.startsWith("15,")) {
                keep(lines.number(), line, where, names);
            }
        }
        var numbers = new ArrayList<>(where.keySet());
        for (int i = 0; i < numbers.size(); i++) {
            var usrn = numbers.get(i);
            one(i + 1, () -> joined(usrn, where, names));
        }
    }

    private void keep(long number, String line, Map<Long, Row> where, Map<Long, Row> names) {
        try {
            int type = line.startsWith("11,") ? Records.STREET : Records.STREET_NAME;
            var row = new Row(Records.known(type), Row.cells(line));
            if (!"D".equals(row.text("CHANGE_TYPE"))) {
                var language = row.text("LANGUAGE");
                boolean isOther = language != null && !language.equals("ENG");
                var into = type == Records.STREET ? where : names;
                if (!isOther || !into.containsKey(row.number("USRN", 8))) {
                    into.put(row.number("USRN", 8), row);
                }
            }
        } catch (Refused wrong) {
            rejected.add(new Taken.Rejected(number, wrong.why()));
        }
    }

    private static Drawn joined(long usrn, Map<Long, Row> where, Map<Long, Row> names) {
        var name = names.get(usrn);
        if (name == null) {
            throw new Refused("USRN %d has no name".formatted(usrn));
        }
        return new Drawn(
                usrn,
                name.needed("STREET_DESCRIPTOR"),
                name.text("LOCALITY_NAME"),
                name.text("TOWN_NAME", "ADMINISTRATIVE_AREA"),
                line(
                        where.getOrDefault(usrn, name),
                        "STREET_START_X",
                        "STREET_START_Y",
                        "STREET_END_X",
                        "STREET_END_Y"));
    }
}
