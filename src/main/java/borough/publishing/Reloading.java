package borough.publishing;

import borough.catalogue.Catalogue;
import borough.data.CouncilDirectory;
import borough.data.Tenancy;
import borough.files.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads service files again as soon as they are saved; a fault never touches what is live. */
@Component
class Reloading {
    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

    private final Catalogue catalogue;
    private final CouncilDirectory councils;

    Reloading(Catalogue catalogue, CouncilDirectory councils, Changes changes) {
        this.catalogue = catalogue;
        this.councils = councils;
        changes.in("services", this::readAll);
        changes.in("councils", this::readAll);
        changes.in("flows", this::readAnew);
        changes.in("rules", this::readAnew);
    }

    // Every text may now be right that was wrong before, and the other way round.
    private void readAnew() {
        catalogue.checkAnew();
        readAll();
    }

    private void readAll() {
        for (var council : councils.all()) {
            Tenancy.run(council.id(), catalogue::readFiles);
        }
        LOG.info("Service files were read again");
    }
}
