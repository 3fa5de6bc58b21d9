package borough.documents;

import borough.values.Reference;
import java.util.UUID;

/**
 * What a file belongs to: it is deleted with it, and no form of another can name it.
 *
 * @param kind such as {@code journey} or {@code case}
 * @param id which one of them
 */
public record Owner(String kind, String id) {
    public static Owner journey(String id) {
        return new Owner("journey", id);
    }

    public static Owner ofCase(Reference reference) {
        return new Owner("case", reference.text());
    }

    /** A visit, whose crew took the picture. */
    public static Owner visit(UUID id) {
        return new Owner("visit", id.toString());
    }

    /** What a crew said of a bin, a home or a street. */
    public static Owner round(String about) {
        return new Owner("round", about);
    }

    static Owner read(String text) {
        var parts = text.split(":", 2);
        return new Owner(parts[0], parts[1]);
    }

    String text() {
        return kind + ":" + id;
    }
}
