package borough.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A made-up AddressBase Core file of any length, with streets, flats and shops as in a town. */
final class AddressesWritten {
    private static final String HEADER =
            "UPRN,PARENT_UPRN,UDPRN,USRN,TOID,CLASSIFICATION_CODE,EASTING,NORTHING,LATITUDE,"
                    + "LONGITUDE,RPC,LAST_UPDATE_DATE,SINGLE_LINE_ADDRESS,PO_BOX,ORGANISATION,"
                    + "SUB_BUILDING,BUILDING_NAME,BUILDING_NUMBER,STREET_NAME,LOCALITY,TOWN_NAME,"
                    + "POST_TOWN,ISLAND,POSTCODE,DELIVERY_POINT_SUFFIX,GSS_CODE,CHANGE_CODE\n";
    private static final List<String> FIRST =
            List.of(
                    "MILL",
                    "CHURCH",
                    "STATION",
                    "HIGH",
                    "SCHOOL",
                    "VICTORIA",
                    "PARK",
                    "ORCHARD",
                    "MANOR",
                    "GROVE",
                    "KING'S",
                    "QUEEN'S",
                    "WEIR",
                    "ABBEY",
                    "CASTLE",
                    "BRIDGE",
                    "CHAPEL",
                    "FOREST");
    private static final List<String> MIDDLE =
            List.of(
                    "", "FIELD ", "ASH ", "OAK ", "ELM ", "LARCH ", "ROWAN ", "HEATH ", "MARSH ",
                    "HOLLOW ", "SPRING ", "STONE ", "SAND ", "LIME ", "COPPER ", "GLEN ", "COVE ",
                    "FEN ", "WOLD ", "DOWN ", "RIDGE ", "DALE ", "FORD ", "LEA ", "HURST ");
    private static final List<String> LAST =
            List.of(
                    "LANE",
                    "ROAD",
                    "STREET",
                    "AVENUE",
                    "CLOSE",
                    "DRIVE",
                    "WAY",
                    "CRESCENT",
                    "GARDENS",
                    "HILL");
    private static final int IN_A_STREET = 40;

    private AddressesWritten() {}

    /** Writes so many addresses of the council with this code. */
    static void write(Path file, int count, String gss) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int n = 0; n < count; n++) {
                line(out, n, gss);
            }
        }
    }

    private static void line(BufferedWriter out, int n, String gss) throws IOException {
        int street = n / IN_A_STREET;
        int number = n % IN_A_STREET + 1;
        var postcode = postcode(street);
        boolean isFlat = n % 7 == 3;
        boolean isShop = n % 23 == 5;
        var cells = new ArrayList<String>();
        cells.add("" + (900_000_000L + n));
        cells.add("");
        cells.add("" + (50_000_000 + n));
        cells.add("" + (20_500_000 + street));
        cells.add("osgb" + (1_000_000_000_000L + n));
        cells.add(isShop ? "CR08" : isFlat ? "RD06" : "RD04");
        cells.add((500_000 + street % 200 * 100 + number) + ".00");
        cells.add((200_000 + street / 200 * 100) + ".00");
        cells.add("51.7" + (n % 90_000 + 10_000));
        cells.add("-0.1" + (n % 90_000 + 10_000));
        cells.add("1");
        cells.add("2026-04-01");
        cells.add("\"" + number + ", " + name(street) + ", BROOKHAM, " + postcode + "\"");
        cells.add("");
        cells.add(isShop ? "BAKERY " + n : "");
        cells.add(isFlat ? "FLAT " + number : "");
        cells.add("");
        cells.add("" + number);
        cells.add(name(street));
        cells.addAll(List.of("", "BROOKHAM", "BROOKHAM", "", postcode, "1A", gss, "I"));
        out.write(String.join(",", cells));
        out.write('\n');
    }

    private static String name(int street) {
        return FIRST.get(street % FIRST.size())
                + " "
                + MIDDLE.get(street / 180 % MIDDLE.size())
                + LAST.get(street / FIRST.size() % LAST.size());
    }

    private static String postcode(int street) {
        return String.format(
                Locale.ROOT,
                "AB%d %d%c%c",
                street / 5000 % 90 + 1,
                street / 500 % 10,
                'A' + street / 26 % 20,
                'A' + street % 20);
    }

    /** What people might type of these: a house and its street, the other way round, a postcode. */
    static List<String> typed(int lines, int count) {
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int n = (int) (i * 7919L % lines);
            int street = n / IN_A_STREET;
            int number = n % IN_A_STREET + 1;
            all.add(
                    switch (i % 3) {
                        case 0 -> number + " " + name(street).toLowerCase(Locale.UK);
                        case 1 -> name(street) + " " + number + " Brookham";
                        default -> postcode(street);
                    });
        }
        return all;
    }
}
