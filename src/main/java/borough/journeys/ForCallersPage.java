package borough.journeys;

import java.util.List;

/** Every service that an adviser may begin for somebody at the phone or the counter. */
public record ForCallersPage(List<Service> services) {

    /** One service and where beginning it is sent. */
    public record Service(String title, String about, String action) {}
}
