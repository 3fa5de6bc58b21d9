package borough.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A street before it has a place: what stands in it. Shops have the first numbers. */
final class StreetDraft {
    final int ward;
    final String name;
    final int shops;
    final int homes;
    final @Nullable String postcode;
    final List<BlockDraft> blocks = new ArrayList<>();
    final List<String> community = new ArrayList<>();

    /** A building and how many flats are in it. */
    record BlockDraft(String name, int flats) {}

    StreetDraft(int ward, String name, int shops, int homes, @Nullable String postcode) {
        this.ward = ward;
        this.name = name;
        this.shops = shops;
        this.homes = homes;
        this.postcode = postcode;
    }

    /** A street that stories name has one postcode, and nothing is added to it. */
    boolean isNamed() {
        return postcode != null;
    }
}
