package borough.letters;

import java.util.List;

/** A letter as it goes on paper: who writes, to whom, when, about what, and its paragraphs. */
public record PrintPage(
        String title,
        String reference,
        From from,
        List<String> to,
        String date,
        List<String> paragraphs,
        boolean isDraft,
        String back) {

    /** The council that writes, and where it is. */
    public record From(String name, List<String> address, String phone) {}
}
