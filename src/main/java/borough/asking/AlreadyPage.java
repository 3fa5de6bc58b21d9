package borough.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is open already, how far it has come, and what may be done with it. */
public record AlreadyPage(
        JourneyFrame around,
        String title,
        List<String> says,
        List<Open> open,
        List<Choice> choices,
        Way way) {
    /** One that is open: what was asked for, where it stands, and by when. */
    public record Open(String title, String says, @Nullable String promise) {}

    /** Something that may be done, and the words on its button. */
    public record Choice(String value, String button) {}

    /** Where the buttons lead, and the page before this one. */
    public record Way(String action, String back) {}
}
