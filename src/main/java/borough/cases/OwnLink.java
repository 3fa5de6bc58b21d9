package borough.cases;

import borough.authorities.Acting;
import borough.council.ResidentSignedIn;
import borough.values.Reference;
import borough.web.Viewer;
import org.springframework.stereotype.Component;

/** The link by which a case is followed, and whom it still opens for. */
@Component
class OwnLink {
    private final Desk desk;
    private final Acting acting;

    OwnLink(Desk desk, Acting acting) {
        this.desk = desk;
        this.acting = acting;
    }

    /** Not for who has the link from an authority that is over. */
    boolean opens(Reference reference, String secret) {
        return desk.opens(reference, secret)
                && acting.letsFollow(
                        reference, Viewer.ifResident().map(ResidentSignedIn::account).orElse(null));
    }
}
