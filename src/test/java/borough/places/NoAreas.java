package borough.places;

import java.util.List;

/** A country without wards. */
public final class NoAreas {
    private NoAreas() {}

    public static AreaIndex index() {
        return new AreaIndex(List.of());
    }
}
