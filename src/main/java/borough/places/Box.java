package borough.places;

/** A piece of the ground between two eastings and two northings, in metres. */
public record Box(int west, int south, int east, int north) {
    /** All that is no farther from a point to the east, west, north or south. */
    public static Box around(int easting, int northing, int metres) {
        return new Box(
                Math.max(0, easting - metres),
                Math.max(0, northing - metres),
                easting + metres,
                northing + metres);
    }
}
