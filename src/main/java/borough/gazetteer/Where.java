package borough.gazetteer;

import borough.places.AreaIndex;
import borough.places.MapPoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which ward and parish a property lies: as its file says, or by the shapes of them. */
final class Where {
    /** The ward of what lies in none that we know. */
    static final String NO_WARD = "";

    private static final int EAST = 700_000;
    private static final int NORTH = 1_300_000;

    private final AreaIndex wards;
    private final AreaIndex parishes;
    private final Set<String> wardCodes;
    private final Set<String> parishCodes;
    private long nowhere;

    Where(AreaIndex wards, AreaIndex parishes, Set<String> wardCodes, Set<String> parishCodes) {
        this.wards = wards;
        this.parishes = parishes;
        this.wardCodes = wardCodes;
        this.parishCodes = parishCodes;
    }

    String ward(@Nullable String said, MapPoint at) {
        if (said != null && wardCodes.contains(said)) {
            return said;
        }
        var found = wards.at(at.easting(), at.northing());
        if (found == null) {
            nowhere++;
        }
        return found == null ? NO_WARD : found;
    }

    @Nullable String parish(@Nullable String said, MapPoint at) {
        return said != null && parishCodes.contains(said)
                ? said
                : parishes.at(at.easting(), at.northing());
    }

    /** How many properties lay in no ward that we know. */
    long nowhere() {
        return nowhere;
    }

    /** The point of a line, with latitude and longitude as it says them or worked out. */
    static MapPoint point(Row row, String east, String north) {
        double easting = row.decimal(east);
        double northing = row.decimal(north);
        if (easting < 0 || easting > EAST || northing < 0 || northing > NORTH) {
            throw new Refused(east + " and " + north + " are no place in Britain");
        }
        int metresEast = (int) Math.round(easting);
        int metresNorth = (int) Math.round(northing);
        if (row.text("LATITUDE") == null || row.text("LONGITUDE") == null) {
            return MapPoint.onGrid(metresEast, metresNorth);
        }
        double latitude = row.decimal("LATITUDE");
        double longitude = row.decimal("LONGITUDE");
        if (latitude < 49 || latitude > 61.5 || longitude < -9 || longitude > 2.5) {
            throw new Refused("LATITUDE and LONGITUDE are no place in Britain");
        }
        return new MapPoint(metresEast, metresNorth, latitude, longitude);
    }
}
