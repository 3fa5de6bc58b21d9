package borough.places;

/** A place on the ground: metres on the national grid, and the same as latitude and longitude. */
public record MapPoint(int easting, int northing, double latitude, double longitude) {
    /** On the national grid, with latitude and longitude worked out. */
    public static MapPoint onGrid(int easting, int northing) {
        return NationalGrid.point(easting, northing);
    }

    /** On the earth, as satellites say it, with the metres of the national grid worked out. */
    public static MapPoint onEarth(double latitude, double longitude) {
        return NationalGrid.pointOnEarth(latitude, longitude);
    }
}
