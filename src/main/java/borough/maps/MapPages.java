package borough.maps;

import borough.data.Json;
import borough.land.LandLayers;
import borough.places.Area;
import borough.places.Box;
import borough.places.MapPoint;
import borough.places.Places;
import borough.places.Street;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.web.MayUse;
import borough.web.Who;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the map's script asks for. Streets come by pieces of a hundredth of a degree, at addresses
 * that browsers keep; nothing here is about a person or a case.
 */
@Controller
class MapPages {
    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1));
    private static final Pattern PIN = Pattern.compile("pin:([0-9]{1,6}),([0-9]{1,7})");
    private static final int STREETS_MAX = 1_000;
    private static final double PIECE = 100;
    private static final int SOUTH = 4_900;
    private static final int NORTH = 6_150;
    private static final int WEST = -900;
    private static final int EAST = 250;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Places places;
    private final LandLayers land;
    private final MapSetting setting;

    MapPages(Places places, LandLayers land, MapSetting setting) {
        this.places = places;
        this.land = land;
        this.setting = setting;
    }

    /** The wards with where they lie, and where pictures beneath the map come from. */
    @GetMapping("/map/borders")
    @MayUse(Who.ANYONE)
    ResponseEntity<byte[]> borders() {
        var said = new LinkedHashMap<String, Object>();
        setting.tiles()
                .ifPresent(
                        it -> {
                            said.put("tiles", it.address());
                            said.put("thanks", it.thanks());
                        });
        said.putAll(
                GeoJson.all(
                        places.wards().stream()
                                .filter(it -> it.outline().size() > 2)
                                .map(MapPages::ward)));
        return kept(said);
    }

    private static Map<String, Object> ward(Area it) {
        return GeoJson.area(Map.of("name", it.name()), it.outline());
    }

    /** Streets and areas of land in a piece, named by its south-west corner in 0.01 degrees. */
    @GetMapping("/map/pieces/{south}/{west}")
    @MayUse(Who.ANYONE)
    ResponseEntity<byte[]> piece(@PathVariable int south, @PathVariable int west) {
        if (south < SOUTH || south > NORTH || west < WEST || west > EAST) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var from = MapPoint.onEarth(south / PIECE, west / PIECE);
        var to = MapPoint.onEarth((south + 1) / PIECE, (west + 1) / PIECE);
        var box = box(from, to);
        return kept(GeoJson.all(Stream.concat(streets(box), areas(box))));
    }

    private static Box box(MapPoint from, MapPoint to) {
        return new Box(
                Math.max(0, Math.min(from.easting(), to.easting())),
                Math.max(0, Math.min(from.northing(), to.northing())),
                Math.max(0, Math.max(from.easting(), to.easting())),
                Math.max(0, Math.max(from.northing(), to.northing())));
    }

    private Stream<Map<String, Object>> streets(Box box) {
        return places.streets(box, STREETS_MAX).stream()
                .filter(it -> it.line().size() > 1)
                .map(
                        it ->
                                GeoJson.line(
                                        Map.of("name", it.name(), "id", it.usrn().number()),
                                        it.line()));
    }

    // Cut to the piece: a canal through the borough would come whole with each of its pieces.
    private Stream<Map<String, Object>> areas(Box box) {
        var around =
                SHAPES.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
        return land.within(box.west(), box.south(), box.east(), box.north()).stream()
                .flatMap(
                        it ->
                                GeoJson.areas(
                                        Map.of(
                                                "kind",
                                                it.land().kind(),
                                                "name",
                                                Objects.requireNonNullElse(it.land().name(), "")),
                                        it.shape().intersection(around)));
    }

    /** What a point is near, in words, or why nothing can be reported there. */
    @GetMapping("/map/near")
    @MayUse(Who.ANYONE)
    ResponseEntity<byte[]> near(@RequestParam double lat, @RequestParam double lon) {
        var said = new LinkedHashMap<String, Object>();
        if (!(lat > SOUTH / PIECE
                && lat < NORTH / PIECE
                && lon > WEST / PIECE
                && lon < EAST / PIECE)) {
            said.put("wrong", "That place is not in Great Britain");
            return plain(said);
        }
        var at = MapPoint.onEarth(lat, lon);
        land.wrong(at.easting(), at.northing()).ifPresent(it -> said.put("wrong", it));
        places.nearest(at.easting(), at.northing())
                .ifPresent(
                        it -> {
                            said.put("street", it.street().name() + ", " + it.street().town());
                            said.put("metres", it.metres());
                        });
        var there = land.at(at.easting(), at.northing());
        Optional.ofNullable(there.name()).ifPresent(it -> said.put("land", it));
        return plain(said);
    }

    /** Where a street, an address of ours or a pin is, by the value that its choice has. */
    @GetMapping("/map/place")
    @MayUse(Who.ANYONE)
    ResponseEntity<byte[]> place(@RequestParam String of) {
        return at(of).map(it -> plain(Map.of("lat", it.latitude(), "lon", it.longitude())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<MapPoint> at(String of) {
        var pin = PIN.matcher(of);
        if (pin.matches()) {
            return Optional.of(
                    MapPoint.onGrid(
                            Integer.parseInt(pin.group(1)), Integer.parseInt(pin.group(2))));
        }
        if (of.matches("uprn:[0-9]{1,12}")) {
            return Uprn.read(of.substring(5)).flatMap(places::at).map(it -> it.at());
        }
        return of.matches("usrn:[1-9][0-9]{0,7}")
                ? places.street(new Usrn(Long.parseLong(of.substring(5))))
                        .map(Street::line)
                        .filter(it -> !it.isEmpty())
                        .map(MapPages::middle)
                : Optional.empty();
    }

    private static MapPoint middle(List<Street.GridPoint> line) {
        var point = line.get(line.size() / 2);
        return MapPoint.onGrid(point.easting(), point.northing());
    }

    private static ResponseEntity<byte[]> kept(Map<String, Object> said) {
        return answer(ResponseEntity.ok().cacheControl(A_DAY), said);
    }

    private static ResponseEntity<byte[]> plain(Map<String, Object> said) {
        return answer(ResponseEntity.ok().cacheControl(CacheControl.noStore()), said);
    }

    private static ResponseEntity<byte[]> answer(
            ResponseEntity.BodyBuilder answer, Map<String, Object> said) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(said).getBytes(StandardCharsets.UTF_8));
    }
}
