package borough.demonstration;

import borough.demonstration.StreetDraft.BlockDraft;
import borough.demonstration.StreetLaying.Laid;
import borough.places.Address;
import borough.places.MapPoint;
import borough.places.Property;
import borough.places.PropertyKind;
import borough.places.Street;
import borough.places.Street.GridPoint;
import borough.values.Uprn;
import borough.values.Usrn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the houses, shops, flats and halls of streets that are laid, and numbers them all. */
final class Building {
    private static final int ADDRESSES_A_POSTCODE = 22;
    private static final double HOUSE_FROM_MIDDLE_METRES = 12;

    private final World world;
    private final Chance chance;
    private final PostcodeBook postcodes;
    private final List<Street> streets = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();
    private long nextUprn;
    private long nextUsrn;

    Building(World world) {
        this.world = world;
        this.chance = Chance.of(world.numbers().seed(), "building");
        this.postcodes =
                new PostcodeBook(
                        world.named().streets().stream()
                                .map(Named.NamedStreet::postcode)
                                .collect(Collectors.toSet()));
        this.nextUprn = world.numbers().firstUprn();
        this.nextUsrn = world.numbers().firstUsrn();
    }

    List<Street> streets() {
        return List.copyOf(streets);
    }

    List<Property> properties() {
        return List.copyOf(properties);
    }

    void build(Laid laid) {
        var plan = laid.ward().plan();
        var draft = laid.draft();
        var street =
                new Street(
                        new Usrn(nextUsrn++),
                        draft.name,
                        plan.locality(),
                        plan.town(),
                        laid.ward().code(),
                        laid.line());
        streets.add(street);
        var site = new Site(laid, street);
        buildHouses(site);
        int beyond = 0;
        for (var block : draft.blocks) {
            buildBlock(site, block, laid.beyond(beyond++));
        }
        for (var name : draft.community) {
            var address = site.address(null, null, name, null, site.lastPostcode);
            add(site, PropertyKind.COMMUNITY, address, laid.beyond(beyond++), null);
        }
    }

    /** The street being built. */
    private final class Site {
        final Laid laid;
        final Street street;
        String lastPostcode;

        Site(Laid laid, Street street) {
            this.laid = laid;
            this.street = street;
            this.lastPostcode = freshPostcode();
        }

        String freshPostcode() {
            var fixed = laid.draft().postcode;
            return fixed == null ? postcodes.next(laid.ward().plan().post()) : fixed;
        }

        Address address(
                @Nullable String organisation,
                @Nullable String flat,
                @Nullable String building,
                @Nullable Integer number,
                String postcode) {
            return new Address(
                    organisation,
                    flat,
                    building,
                    number,
                    null,
                    street.name(),
                    street.locality(),
                    street.town(),
                    postcode);
        }
    }

    private void buildHouses(Site site) {
        var draft = site.laid.draft();
        int count = draft.shops + draft.homes;
        int parts = Math.max(1, Math.ceilDiv(count, ADDRESSES_A_POSTCODE));
        boolean skipsThirteen = !draft.isNamed() && chance.inThousand(350);
        for (int i = 0; i < count; i++) {
            if (i > 0 && i * parts / count != (i - 1) * parts / count) {
                site.lastPostcode = site.freshPostcode();
            }
            int number = i + 1 + (skipsThirteen && i >= 12 ? 1 : 0);
            var along = StreetLaying.FRONTAGE_METRES * ((number - 1) / 2 + 0.5);
            var left = number % 2 == 1 ? HOUSE_FROM_MIDDLE_METRES : -HOUSE_FROM_MIDDLE_METRES;
            var shop = i < draft.shops;
            add(
                    site,
                    shop ? PropertyKind.BUSINESS : PropertyKind.HOUSE,
                    site.address(shop ? shopName() : null, null, null, number, site.lastPostcode),
                    site.laid.at(along, left),
                    null);
        }
    }

    private void buildBlock(Site site, BlockDraft block, GridPoint at) {
        var postcode = site.freshPostcode();
        var whole = site.address(null, null, block.name(), null, postcode);
        var parent = add(site, PropertyKind.BLOCK, whole, at, null);
        for (int i = 1; i <= block.flats(); i++) {
            var flat = site.address(null, "Flat " + i, block.name(), null, postcode);
            add(site, PropertyKind.FLAT, flat, at, parent);
        }
    }

    private Uprn add(
            Site site, PropertyKind kind, Address address, GridPoint at, @Nullable Uprn parent) {
        var named = world.named().at(address.firstLine());
        var uprn = new Uprn(named.isPresent() ? named.get().uprn() : nextUprn++);
        var organisation = named.map(Named.NamedProperty::organisation);
        properties.add(
                new Property(
                        uprn,
                        parent,
                        site.street.usrn(),
                        kind,
                        organisation.map(it -> renamed(address, it)).orElse(address),
                        site.laid.ward().code(),
                        site.laid.ward().parishCode(),
                        MapPoint.onGrid(at.easting(), at.northing()),
                        null));
        return uprn;
    }

    private static Address renamed(Address it, String organisation) {
        return new Address(
                organisation,
                it.flat(),
                it.building(),
                it.number(),
                it.suffix(),
                it.street(),
                it.locality(),
                it.town(),
                it.postcode());
    }

    private String shopName() {
        var family = chance.of(chance.of(world.communities()).family());
        return family + (family.endsWith("s") ? "' " : "'s ") + chance.of(world.words().shops());
    }
}
