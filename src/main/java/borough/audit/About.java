package borough.audit;

import borough.values.Reference;
import java.util.UUID;

/** What an entry is about: a kind of thing, such as a case, and which one. */
public record About(String kind, String id) {
    public static About aCase(Reference reference) {
        return new About("case", reference.text());
    }

    public static About person(UUID person) {
        return new About("person", person.toString());
    }

    public static About customer(UUID customer) {
        return new About("customer", customer.toString());
    }

    /** Where there is nothing more to say. */
    public static About council() {
        return new About("council", "");
    }
}
