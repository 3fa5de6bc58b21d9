package borough.demonstration;

import java.util.List;
import java.util.UUID;

/**
 * Draws that are always the same for the same seed and purpose, whatever was drawn before for
 * another. Our own few lines (splitmix64), so that no new Java ever moves a street.
 */
public final class Chance {
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    public static Chance of(long seed, String purpose, long number) {
        return new Chance(mix(mix(seed ^ hash(purpose)) + number * STEP));
    }

    public static Chance of(long seed, String purpose) {
        return of(seed, purpose, 0);
    }

    /** From 0 up to one below the bound. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Both counted. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True so many times in a thousand. */
    public boolean inThousand(int times) {
        return below(1000) < times;
    }

    public <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Which of these weights, as often as it weighs. */
    public int weighed(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = below(total);
        int which = 0;
        while (left >= weights[which]) {
            left -= weights[which];
            which++;
        }
        return which;
    }

    /** Like an exponential with this mean, in whole numbers. */
    int lasting(int mean) {
        var unit = ((next() >>> 11) + 1) * 0x1.0p-53;
        return (int) (-mean * StrictMath.log(unit));
    }

    public UUID uuid() {
        var high = next() & 0xffffffffffff0fffL | 0x4000L;
        var low = next() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static long hash(String text) {
        long hash = 7;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }
}
