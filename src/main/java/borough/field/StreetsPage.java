package borough.field;

import java.util.List;

/** The streets of a round, to say something of one. */
public record StreetsPage(
        String round, List<Row> streets, String roundHref, String saved, String light) {

    /** A street, with what was said of it today. */
    public record Row(String name, String says, String href) {}
}
