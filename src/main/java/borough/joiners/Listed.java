package borough.joiners;

import java.util.List;

/** One page of a list, and how many there are on all; the first is number 1. */
record Listed<T>(List<T> page, int total, int start) {
    /** Which part of a list is asked for. */
    record Part(int start, int count) {
        private static final int MOST = 200;

        // A count left out, or beyond what we give at once, is as many as we do.
        static Part of(int start, int count) {
            return new Part(Math.max(1, start), count < 0 ? 0 : Math.min(count, MOST));
        }
    }
}
