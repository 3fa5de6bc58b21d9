package borough.waste;

import java.util.Arrays;

/** What a crew marks about a whole street. */
public enum StreetEvent {
    DONE("done"),
    PARTLY_DONE("partly done"),
    BLOCKED("blocked"),
    ROADWORKS("roadworks"),
    GATE_LOCKED("gate locked"),
    BREAKDOWN("breakdown"),
    WEATHER("weather");

    private final String said;

    StreetEvent(String said) {
        this.said = said;
    }

    /** As crews say it, as service files write it, and as it is stored. */
    public String said() {
        return said;
    }

    public static StreetEvent read(String said) {
        return Arrays.stream(values())
                .filter(it -> it.said.equals(said))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Crews mark no street " + said));
    }
}
