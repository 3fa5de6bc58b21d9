package borough.bulky;

import org.jspecify.annotations.Nullable;

/**
 * A large thing that people want taken away.
 *
 * @param points how much of a lorry it takes
 * @param accepted whether we take it at all
 * @param separateVehicle whether it must go on the lorry of its own
 * @param reusable whether somebody else may still have use of it
 * @param instead where it can go, where we do not take it
 */
record Thing(
        String name,
        long points,
        boolean accepted,
        boolean separateVehicle,
        boolean reusable,
        @Nullable String instead) {}
