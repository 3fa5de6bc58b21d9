package borough.onelogin;

import java.net.URI;
import java.util.List;

/** What became of somebody who was away at One Login; {@code next} is where they were going. */
sealed interface CameBack {
    String next();

    /** They are signed in. */
    record SignedIn(String next) implements CameBack {}

    /** They are signed in, and go out once more to prove who they are. */
    record OnToIdentity(String next, URI address) implements CameBack {}

    /** They are signed in as before, and One Login could not say who they are. */
    record NoIdentity(String next, List<String> codes) implements CameBack {}

    /** They stopped there. */
    record GaveUp(String next) implements CameBack {}

    /** One Login could not serve them now. */
    record Away(String next) implements CameBack {}
}
