package borough.demonstration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Gives out postcodes that were given to nobody yet, scattered over their district's sectors. */
final class PostcodeBook {
    // The letters that the second half of a real postcode is made of.
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int IN_SECTOR = LETTERS.length() * LETTERS.length();
    private static final int IN_DISTRICT = 9 * IN_SECTOR;
    // Prime, so that steps of it come by every postcode before any twice.
    private static final int STEP = 1117;

    private final Set<String> kept;
    private final Map<String, Integer> given = new HashMap<>();

    PostcodeBook(Set<String> kept) {
        this.kept = kept;
    }

    String next(String district) {
        String postcode;
        do {
            var number = given.merge(district, 1, Integer::sum);
            if (number > IN_DISTRICT) {
                throw new IllegalStateException("No postcode is left in " + district);
            }
            postcode = district + " " + inward((int) ((long) number * STEP % IN_DISTRICT));
        } while (kept.contains(postcode));
        return postcode;
    }

    private static String inward(int place) {
        var unit = place % IN_SECTOR;
        return ""
                + (1 + place / IN_SECTOR)
                + LETTERS.charAt(unit / LETTERS.length())
                + LETTERS.charAt(unit % LETTERS.length());
    }
}
