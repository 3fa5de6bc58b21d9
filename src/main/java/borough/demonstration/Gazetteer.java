package borough.demonstration;

import borough.places.Area;
import borough.places.Property;
import borough.places.Street;
import java.util.List;

/** All the land of a made-up council. */
record Gazetteer(
        List<Area> wards, List<Area> parishes, List<Street> streets, List<Property> properties) {

    /** Lays out everything the world says; the same each time. */
    static Gazetteer of(World world) {
        var land = Land.of(world);
        var drafts = StreetDrafts.of(world);
        var building = new Building(world);
        for (int i = 0; i < land.wards().size(); i++) {
            int ward = i;
            var here = drafts.stream().filter(it -> it.ward == ward).toList();
            var laying = new StreetLaying(land.wards().get(i), here);
            here.forEach(it -> building.build(laying.lay(it)));
        }
        return new Gazetteer(
                land.wardAreas(), land.parishAreas(), building.streets(), building.properties());
    }
}
