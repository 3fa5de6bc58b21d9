package borough.web;

import java.util.List;

/**
 * Something to put right in a form: the id of the first field concerned, what to do, and the other
 * fields that it concerns too.
 */
public record Fault(String field, String says, List<String> also) {
    public Fault {
        also = List.copyOf(also);
    }

    public Fault(String field, String says) {
        this(field, says, List.of());
    }

    /** Whether the field of this id is to be put right. */
    boolean concerns(String id) {
        return field.equals(id) || also.contains(id);
    }
}
