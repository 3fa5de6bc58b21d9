package borough.places;

import java.util.List;

/** A ward or a parish: its code, its name, and its outline where we hold one. */
public record Area(String code, String name, List<Street.GridPoint> outline) {}
