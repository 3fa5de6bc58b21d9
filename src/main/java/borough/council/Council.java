package borough.council;

import borough.values.CouncilId;
import java.util.List;

/** One council, as everybody sees it. */
public record Council(
        CouncilId id,
        String slug,
        String name,
        List<String> hosts,
        String gssCode,
        Hours hours,
        Brand brand,
        Contact contact,
        boolean demonstration) {}
