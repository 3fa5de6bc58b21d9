package borough.website;

import borough.web.Paging;
import java.util.List;

/** What was found for some words. */
public record SearchPage(String asked, List<ServiceLink> found, Paging paging) {}
