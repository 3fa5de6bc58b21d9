package borough.demonstration;

import borough.demonstration.StreetDraft.BlockDraft;
import borough.demonstration.World.StreetKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides which streets, shops, flats and halls there are in each ward, so that all add up. */
final class StreetDrafts {
    private static final int SMALLEST_STREET = 8;

    private final World world;
    private final Chance chance;
    private final Set<String> used = new HashSet<>();
    private final List<StreetDraft> drafts = new ArrayList<>();
    private final int[] kindWeights;

    private StreetDrafts(World world) {
        this.world = world;
        this.chance = Chance.of(world.numbers().seed(), "streets");
        this.kindWeights = world.words().kinds().stream().mapToInt(StreetKind::common).toArray();
        world.named().streets().forEach(it -> used.add(it.name()));
        used.addAll(world.words().parades());
    }

    static List<StreetDraft> of(World world) {
        return new StreetDrafts(world).draw();
    }

    private List<StreetDraft> draw() {
        var numbers = world.numbers();
        var flats = new ArrayList<Integer>();
        for (int i = 0; i < numbers.blocks(); i++) {
            flats.add(chance.between(8, 32));
        }
        var namedBeside =
                world.named().streets().stream()
                        .mapToInt(it -> it.shops() + it.flats() + (it.flats() > 0 ? 1 : 0))
                        .sum();
        var houses =
                numbers.properties()
                        - numbers.businesses()
                        - numbers.community()
                        - numbers.blocks()
                        - flats.stream().mapToInt(Integer::intValue).sum()
                        - namedBeside;
        var weights = world.wards().stream().mapToInt(World.WardPlan::homes).toArray();
        var homes = shared(houses, weights);
        var shops = shared(numbers.businesses(), weights);
        for (int ward = 0; ward < homes.length; ward++) {
            addStreets(ward, homes[ward], shops[ward]);
        }
        flats.forEach(it -> addBlock(weights, it));
        for (int i = 0; i < numbers.community(); i++) {
            var name =
                    chance.of(world.words().first()) + " " + chance.of(world.words().community());
            somewhereIn(chance.weighed(weights)).community.add(name);
        }
        return List.copyOf(drafts);
    }

    private void addStreets(int ward, int homes, int shops) {
        int left = homes;
        for (var street : world.named().streets()) {
            if (street.ward().equals(world.wards().get(ward).name())) {
                var draft =
                        new StreetDraft(
                                ward,
                                street.name(),
                                street.shops(),
                                street.homes(),
                                street.postcode());
                if (street.flats() > 0) {
                    draft.blocks.add(new BlockDraft(street.name(), street.flats()));
                }
                drafts.add(draft);
                left -= street.homes();
            }
        }
        var parade = Math.min(chance.between(20, 40), left);
        var parades = world.words().parades();
        drafts.add(new StreetDraft(ward, parades.get(ward % parades.size()), shops, parade, null));
        left -= parade;
        while (left > 0) {
            var kind = world.words().kinds().get(chance.weighed(kindWeights));
            int size = Math.min(chance.between(kind.from(), kind.to()), left);
            // What is left over is too little for a street of its own.
            size = left - size < SMALLEST_STREET ? left : size;
            drafts.add(new StreetDraft(ward, freshName(kind.name()), 0, size, null));
            left -= size;
        }
    }

    private void addBlock(int[] weights, int flats) {
        var words = world.words();
        String name;
        do {
            name = chance.of(words.first()) + " " + chance.of(words.blocks());
        } while (!used.add(name));
        somewhereIn(chance.weighed(weights)).blocks.add(new BlockDraft(name, flats));
    }

    private StreetDraft somewhereIn(int ward) {
        var streets = drafts.stream().filter(it -> it.ward == ward && !it.isNamed()).toList();
        return chance.of(streets);
    }

    private String freshName(String kind) {
        String name;
        do {
            name = chance.of(world.words().first()) + " " + kind;
        } while (!used.add(name));
        return name;
    }

    /** A number shared out by weight, with nothing lost in the rounding. */
    private static int[] shared(int total, int[] weights) {
        long sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        var shares = new int[weights.length];
        long weighed = 0;
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            weighed += weights[i];
            shares[i] = (int) (total * weighed / sum) - given;
            given += shares[i];
        }
        return shares;
    }
}
