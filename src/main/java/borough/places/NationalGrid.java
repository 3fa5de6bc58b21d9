package borough.places;

import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Between the British National Grid and latitude and longitude, by the seven-parameter shift: good
 * to about five metres, which is a house's width.
 */
final class NationalGrid {
    private static final String GRID =
            "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy"
                    + " +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489"
                    + " +units=m +no_defs";
    private static final String EARTH = "+proj=longlat +datum=WGS84 +no_defs";

    // The library's transforms hold working values of their own, so each thread has one.
    private static final ThreadLocal<CoordinateTransform> TO_EARTH =
            ThreadLocal.withInitial(NationalGrid::toEarth);

    private static final ThreadLocal<CoordinateTransform> TO_GRID =
            ThreadLocal.withInitial(NationalGrid::toGrid);

    private NationalGrid() {}

    static MapPoint point(int easting, int northing) {
        var earth = new ProjCoordinate();
        TO_EARTH.get().transform(new ProjCoordinate(easting, northing), earth);
        return new MapPoint(easting, northing, rounded(earth.y), rounded(earth.x));
    }

    static MapPoint pointOnEarth(double latitude, double longitude) {
        var grid = new ProjCoordinate();
        TO_GRID.get().transform(new ProjCoordinate(longitude, latitude), grid);
        return new MapPoint(
                Math.toIntExact(Math.round(grid.x)),
                Math.toIntExact(Math.round(grid.y)),
                latitude,
                longitude);
    }

    private static CoordinateTransform toGrid() {
        var factory = new CRSFactory();
        return new BasicCoordinateTransform(
                factory.createFromParameters("earth", EARTH),
                factory.createFromParameters("national grid", GRID));
    }

    private static CoordinateTransform toEarth() {
        var factory = new CRSFactory();
        return new BasicCoordinateTransform(
                factory.createFromParameters("national grid", GRID),
                factory.createFromParameters("earth", EARTH));
    }

    // Six places are a tenth of a metre; more would claim what the shift cannot know.
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
