package borough.staff;

import borough.web.Link;
import java.util.List;

/** What was found for some words: addresses, each leading to what was asked for it. */
public record SearchPage(String asked, List<Link> addresses) {}
