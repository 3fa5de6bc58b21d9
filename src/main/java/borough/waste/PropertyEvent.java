package borough.waste;

import java.util.Arrays;
import java.util.Optional;

/** What a crew records at one property about one bin. */
public enum PropertyEvent {
    NOT_OUT("not out"),
    CONTAMINATED("contaminated"),
    TOO_HEAVY("too heavy"),
    LID_OPEN("lid open"),
    SIDE_WASTE("side waste"),
    WRONG_BIN("wrong bin"),
    BIN_DAMAGED("bin damaged"),
    EMPTIED("emptied");

    private final String said;

    PropertyEvent(String said) {
        this.said = said;
    }

    /** As crews say it, as service files write it, and as it is stored. */
    public String said() {
        return said;
    }

    public static PropertyEvent read(String said) {
        return find(said)
                .orElseThrow(() -> new IllegalArgumentException("Crews record no " + said));
    }

    static Optional<PropertyEvent> find(String said) {
        return Arrays.stream(values()).filter(it -> it.said.equals(said)).findFirst();
    }
}
