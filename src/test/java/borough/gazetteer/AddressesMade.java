package borough.gazetteer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A made-up AddressBase Core file of any length, with streets, flats and shops as in a town. */
final class AddressesMade {
    private static final String HEADER =
            "UPRN,PARENT_UPRN,UDPRN,USRN,TOID,CLASSIFICATION_CODE,EASTING,NORTHING,LATITUDE,"
                    + "LONGITUDE,RPC,LAST_UPDATE_DATE,SINGLE_LINE_ADDRESS,PO_BOX,ORGANISATION,"
                    + "SUB_BUILDING,BUILDING_NAME,BUILDING_NUMBER,STREET_NAME,LOCALITY,TOWN_NAME,"
                    + "POST_TOWN,ISLAND,POSTCODE,DELIVERY_POINT_SUFFIX,GSS_CODE,CHANGE_CODE";
    private static final String[] FIRST = {
        "MILL", "CHURCH", "STATION", "HIGH", "SCHOOL", "VICTORIA", "PARK", "ORCHARD", "MANOR",
        "GROVE", "KING'S", "QUEEN'S", "WEIR", "ABBEY", "CASTLE", "BRIDGE", "CHAPEL", "FOREST"
    };
    private static final String[] SECOND = {
        "LANE", "ROAD", "STREET", "AVENUE", "CLOSE", "DRIVE", "WAY", "CRESCENT", "GARDENS", "HILL"
    };
    private static final int IN_A_STREET = 40;

    private AddressesMade() {}

    /** Writes so many addresses of the council with this code; the day is that of their change. */
    static void write(Path file, int count, String gss, String day) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (int n = 0; n < count; n++) {
                line(out, n, gss, day);
            }
        }
    }

    private static void line(BufferedWriter out, int n, String gss, String day) throws IOException {
        int street = n / IN_A_STREET;
        int number = n % IN_A_STREET + 1;
        boolean isFlat = n % 7 == 3;
        boolean isShop = n % 23 == 5;
        var name =
                FIRST[street % FIRST.length]
                        + (street / 180 % 50 == 0 ? "" : "FIELD " + FIRST[street / 180 % 18])
                        + " "
                        + SECOND[street / FIRST.length % SECOND.length];
        var postcode =
                String.format(
                        Locale.ROOT,
                        "AB%d %d%c%c",
                        street / 5000 % 90 + 1,
                        street / 500 % 10,
                        'A' + street / 26 % 20,
                        'A' + street % 20);
        var flat = isFlat ? "FLAT " + number : "";
        var shop = isShop ? "BAKERY " + n : "";
        out.write(
                (900_000_000L + n)
                        + ",,"
                        + (50_000_000 + n)
                        + ","
                        + (20_500_000 + street)
                        + ",osgb"
                        + (1_000_000_000_000L + n)
                        + ","
                        + (isShop ? "CR08" : isFlat ? "RD06" : "RD04")
                        + ","
                        + (500_000 + street % 200 * 100 + number)
                        + ".00,"
                        + (200_000 + street / 200 * 100)
                        + ".00,51.7"
                        + (n % 90_000 + 10_000)
                        + ",-0.1"
                        + (n % 90_000 + 10_000)
                        + ",1,"
                        + day
                        + ",\""
                        + (flat.isEmpty() ? "" : flat + ", ")
                        + number
                        + ", "
                        + name
                        + ", BROOKHAM, "
                        + postcode
                        + "\",,"
                        + shop
                        + ","
                        + flat
                        + ",,"
                        + number
                        + ","
                        + name
                        + ",,BROOKHAM,BROOKHAM,,"
                        + postcode
                        + ",1A,"
                        + gss
                        + ",I\n");
    }
}
