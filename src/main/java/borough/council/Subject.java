package borough.council;

import java.util.UUID;

/** What a change is about. */
public record Subject(String text) {
    public static Subject department(String slug) {
        return new Subject("department:" + slug);
    }

    public static Subject team(String slug) {
        return new Subject("team:" + slug);
    }

    public static Subject person(UUID id) {
        return new Subject("person:" + id);
    }

    public static Subject roles() {
        return new Subject("roles");
    }
}
