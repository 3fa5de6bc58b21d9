package borough.landlords;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lets homes.
 *
 * @param kind one of {@link #KINDS}
 * @param email the mailbox to which we write about their homes, where they gave one
 */
public record Landlord(String kind, String name, @Nullable String email) {
    public static final String COUNCIL = "council";
    public static final String HOUSING_ASSOCIATION = "housing association";
    public static final String PRIVATE = "private";

    /** What a service file says where we do not know who lets a home, or whether anybody does. */
    public static final String NOT_KNOWN = "not known";

    public static final List<String> KINDS = List.of(COUNCIL, HOUSING_ASSOCIATION, PRIVATE);

    static final Landlord NOBODY_KNOWN = new Landlord(NOT_KNOWN, "", null);
}
