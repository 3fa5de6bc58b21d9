package borough.website;

import java.util.List;

/** One area of the council: what it is for, and every service in it. */
public record ServiceAreaPage(String name, String about, List<ServiceLink> services) {}
