package borough.govukpay;

import java.net.URI;

/** Where GOV.UK Pay is for a council, and what we prove ourselves and it by. */
public record Terms(URI base, String key, String signingSecret, boolean isStandIn) {
    /** Where the stand-in's addresses begin. */
    public static final String STAND_IN = "/stand-in/pay";

    /** The key by which the stand-in knows us; it takes no real money. */
    public static final String STAND_IN_KEY = "api_test_stand_in";

    /** What the stand-in signs with. */
    public static final String STAND_IN_SECRET = "stand-in signing secret";

    static Terms ofStandIn(String start) {
        return new Terms(URI.create(start + STAND_IN + "/v1"), STAND_IN_KEY, STAND_IN_SECRET, true);
    }

    @Override
    public String toString() {
        return "terms of " + base;
    }
}
