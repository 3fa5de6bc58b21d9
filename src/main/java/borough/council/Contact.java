package borough.council;

import org.jspecify.annotations.Nullable;

/**
 * How people reach the council: shown on every page. The number for the hours in which it is closed
 * is null where there is none of its own.
 */
public record Contact(String phone, String email, String address, @Nullable String outOfHours) {
    /** The number for the hours in which the council is closed. */
    public String phoneWhenClosed() {
        return outOfHours == null ? phone : outOfHours;
    }
}
