package borough.bindays;

import borough.web.Choice;
import borough.web.Fault;
import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a postcode, and for the address where there are several. */
public record BinFindPage(
        String postcode, @Nullable Fault fault, List<Choice> addresses, List<Link> offers) {}
