package borough.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some entries that were chained at one time, and the seal over where they end. */
record Block(long number, long first, long last, byte[] hash, @Nullable String seal) {
    boolean endsLike(Block other) {
        return number == other.number && last == other.last && Arrays.equals(hash, other.hash);
    }
}
