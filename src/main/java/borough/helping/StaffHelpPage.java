package borough.helping;

import borough.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of staff helps a representative: about what, and why not where it may not be. */
public record StaffHelpPage(
        String id,
        String customer,
        String title,
        String says,
        List<Choice> matters,
        @Nullable String refused) {}
