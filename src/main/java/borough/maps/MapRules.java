package borough.maps;

import borough.files.YamlMap;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code rules/maps.yaml} says: where pictures beneath the map come from, and whom to thank;
 * nowhere, unless a council says so.
 */
record MapRules(Optional<Tiles> tiles) {
    private static final String NONE = "none";

    /** The address of pictures with {@code {z}}, {@code {x}} and {@code {y}} in it, and thanks. */
    record Tiles(String address, String thanks) {
        /** The host they come from, as a content-security policy names it. */
        String origin() {
            var plain = URI.create(address.replaceAll("[{}]", ""));
            return plain.getScheme() + "://" + plain.getAuthority();
        }
    }

    static MapRules of(YamlMap own, YamlMap shared) {
        own.only("tiles", "thanks");
        var address = own.having("tiles", shared).value("tiles", MapRules::address);
        if (address.equals(NONE)) {
            return new MapRules(Optional.empty());
        }
        var thanks = own.having("thanks", shared).text("thanks");
        if (thanks.equals(NONE)) {
            throw own.wrong("tiles", "Say by \"thanks\" who made the pictures");
        }
        return new MapRules(Optional.of(new Tiles(address, thanks)));
    }

    // Nothing in it may end the header's directive or begin another.
    private static String address(String said) {
        boolean isAddress =
                said.matches("https://[a-z0-9.-]+(:[0-9]{2,5})?/[A-Za-z0-9{}/._?=&-]*")
                        && Stream.of("{z}", "{x}", "{y}").allMatch(said::contains);
        if (!isAddress && !said.equals(NONE)) {
            throw new IllegalArgumentException(
                    "write it like https://tiles.example.org/{z}/{x}/{y}.png");
        }
        return said;
    }
}
