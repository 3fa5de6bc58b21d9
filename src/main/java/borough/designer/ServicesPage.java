package borough.designer;

import borough.web.Grid;
import java.util.List;

/** All services, what is broken in versions with open cases, and what was withdrawn. */
public record ServicesPage(Grid services, List<String> broken, List<Gone> withdrawn) {
    /** A service that is neither live nor in a file. */
    public record Gone(String slug, String href) {}
}
