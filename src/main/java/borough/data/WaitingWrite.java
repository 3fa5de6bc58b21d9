package borough.data;

import org.jspecify.annotations.Nullable;

/** One statement on its way, and how many rows it must change ({@link #ANY}: however many). */
record WaitingWrite(String sql, @Nullable Object[] values, int rows) {
    static final int ANY = -1;

    void check(int changed) {
        if (rows != ANY && rows != changed) {
            throw new Superseded(
                    "Expected to change " + rows + " row(s), changed " + changed + ": " + sql);
        }
    }
}
