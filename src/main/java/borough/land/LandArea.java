package borough.land;

import org.locationtech.jts.geom.Geometry;

/** One area of the map and whose it is; its shape is in metres on the national grid. */
record LandArea(Land land, Geometry shape) {}
