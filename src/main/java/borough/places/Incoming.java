package borough.places;

import borough.values.Uprn;
import org.jspecify.annotations.Nullable;

/**
 * What a line of an address file says of one property.
 *
 * @param line its number in the file, from 1
 * @param classification such as RD04, or null where the file says none
 */
public record Incoming(
        long line,
        Act act,
        Uprn uprn,
        @Nullable Property property,
        @Nullable String classification) {
    /** What is to become of the property. */
    public enum Act {
        /** It is as this line says from now on. */
        TAKE,
        /** It is no more. */
        RETIRE,
        /** The line cannot be taken, but names the property: it stays as it is. */
        KEEP
    }

    /** A property that is as the line says from now on. */
    public static Incoming take(long line, Property it, @Nullable String classification) {
        return new Incoming(line, Act.TAKE, it.uprn(), it, classification);
    }

    /** A property that is no more. */
    public static Incoming retire(long line, Uprn uprn) {
        return new Incoming(line, Act.RETIRE, uprn, null, null);
    }

    /** A property whose line cannot be taken. */
    public static Incoming keep(long line, Uprn uprn) {
        return new Incoming(line, Act.KEEP, uprn, null, null);
    }
}
