package borough.gazetteer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines as the address files hold them, of made-up properties from 900000000 on. */
final class AddressLines {
    static final String CORE_HEADER =
            "UPRN,PARENT_UPRN,UDPRN,USRN,TOID,CLASSIFICATION_CODE,EASTING,NORTHING,LATITUDE,"
                    + "LONGITUDE,RPC,LAST_UPDATE_DATE,SINGLE_LINE_ADDRESS,PO_BOX,ORGANISATION,"
                    + "SUB_BUILDING,BUILDING_NAME,BUILDING_NUMBER,STREET_NAME,LOCALITY,TOWN_NAME,"
                    + "POST_TOWN,ISLAND,POSTCODE,DELIVERY_POINT_SUFFIX,GSS_CODE,CHANGE_CODE";

    private AddressLines() {}

    static long uprn(int n) {
        return 900_000_000L + n;
    }

    /** A house of AddressBase Core, changed last on a day, as a whole file or a change says it. */
    static String core(int n, int number, String street, String day, char change) {
        return String.format(
                Locale.ROOT,
                "%d,,52%06d,%d,osgb%013d,RD04,%d.00,%d.00,51.7%05d,-0.0%05d,1,%s,"
                        + "\"%d, %s, BROOKHAM, AB1 2CD\",,,,,%d,%s,,BROOKHAM,BROOKHAM,,AB1 2CD,1A,"
                        + "E07000999,%c",
                uprn(n),
                n % 1_000_000,
                20_500_000 + Math.abs(street.hashCode() % 100_000),
                n,
                531_000 + n % 900,
                201_000 + n / 900 % 900,
                n % 100_000,
                n % 100_000,
                day,
                number,
                street,
                number,
                street,
                change);
    }

    static Path file(Path folder, String name, String... lines) throws IOException {
        return file(folder, name, List.of(lines));
    }

    static Path file(Path folder, String name, List<String> lines) throws IOException {
        return Files.writeString(
                folder.resolve(name), String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }

    /** A whole AddressBase Core file of so many houses of Mill Lane. */
    static List<String> millLane(int houses, String day) {
        var lines = new ArrayList<String>();
        lines.add(CORE_HEADER);
        for (int n = 1; n <= houses; n++) {
            lines.add(core(n, n, "MILL LANE", day, 'I'));
        }
        return lines;
    }
}
