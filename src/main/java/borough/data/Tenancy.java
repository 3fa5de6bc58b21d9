package borough.data;

import borough.values.CouncilId;
import java.util.Optional;

/**
 * Which council the work in hand is for. Bound once, at the edge (a request's host, a timer's
 * council), and read by the connection, which tells the database once in each transaction.
 */
public final class Tenancy {
    private static final ScopedValue<CouncilId> COUNCIL = ScopedValue.newInstance();

    private Tenancy() {}

    /** Work that may fail in a way of its own. */
    public interface Work<
            T extends @org.jspecify.annotations.Nullable Object, X extends Exception> {
        T call() throws X;
    }

    /** Does the work for this council. */
    public static <T extends @org.jspecify.annotations.Nullable Object, X extends Exception> T in(
            CouncilId council, Work<T, X> work) throws X {
        return ScopedValue.where(COUNCIL, council).<T, X>call(work::call);
    }

    /** Does the work for this council, giving nothing back. */
    public static void run(CouncilId council, Runnable work) {
        ScopedValue.where(COUNCIL, council).run(work);
    }

    /** The council of the work in hand; empty before it is known. */
    public static Optional<CouncilId> bound() {
        return COUNCIL.isBound() ? Optional.of(COUNCIL.get()) : Optional.empty();
    }

    /** The council of the work in hand; throws where none is bound, which is a bug. */
    public static CouncilId current() {
        return bound().orElseThrow(() -> new IllegalStateException("No council is bound here"));
    }
}
