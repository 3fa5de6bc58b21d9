package borough.demonstration;

import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.landlords.Landlord;
import borough.landlords.Letting;
import borough.places.Property;
import borough.values.Uprn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who lets which of the made-up homes. */
final class Lettings {
    private static final int HUNDRED = 100;

    private Lettings() {}

    private record Share(Landlord landlord, int percent, List<String> homes) {}

    /** As the council's file says; none where it has no such file. */
    static Iterator<Letting> of(Path council, World world, Gazetteer gazetteer) {
        var file = council.resolve("demonstration").resolve("landlords.yaml");
        if (!Files.exists(file)) {
            return Stream.<Letting>empty().iterator();
        }
        var shares = YamlFile.read(file).maps("landlords").stream().map(Lettings::share).toList();
        var named = named(shares);
        var stories = NamedFacts.uprns(world);
        return gazetteer.properties().stream()
                .filter(it -> it.kind().isHome())
                .flatMap(
                        it ->
                                stories.contains(it.uprn().number())
                                        ? Stream.ofNullable(named.get(it.uprn()))
                                                .map(one -> new Letting(it.uprn(), one))
                                        : drawn(it, shares, world.numbers().seed()))
                .iterator();
    }

    private static Share share(YamlMap it) {
        return new Share(
                new Landlord(it.text("kind"), it.text("name"), it.textIfAny("email").orElse(null)),
                it.value("share", Integer::parseInt),
                it.names().contains("homes") ? it.texts("homes") : List.of());
    }

    private static Map<Uprn, Landlord> named(List<Share> shares) {
        var named = new HashMap<Uprn, Landlord>();
        for (var share : shares) {
            share.homes().forEach(it -> named.put(Uprn.read(it).orElseThrow(), share.landlord()));
        }
        return named;
    }

    private static Stream<Letting> drawn(Property home, List<Share> shares, long seed) {
        int drawn = Chance.of(seed, "letting", home.uprn().number()).below(HUNDRED);
        for (var share : shares) {
            drawn -= share.percent();
            if (drawn < 0) {
                return Stream.of(new Letting(home.uprn(), share.landlord()));
            }
        }
        return Stream.empty();
    }
}
