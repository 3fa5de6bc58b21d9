package borough.insight;

import borough.web.Grid;

/** How much was settled at first contact: what that means, by channel, and by service. */
public record FirstContactPage(
        String says, String since, String again, Grid channels, Grid services) {}
