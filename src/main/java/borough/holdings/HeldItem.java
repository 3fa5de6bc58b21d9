package borough.holdings;

import borough.values.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held about somebody, in words.
 *
 * @param title what it is, such as "Text message"
 * @param at when it came about; null where nobody wrote that down
 * @param said what it says, each with what that is
 * @param about the case it belongs to; null where it is of none
 * @param others why it may tell of somebody else, as the end of "Look at this:"; empty where it is
 *     about the customer alone
 * @param toldTo who learnt of it besides us, such as an email address or a crew; null for nobody
 * @param file the id of a file that goes with it; null for none
 */
public record HeldItem(
        String title,
        @Nullable Instant at,
        List<Said> said,
        @Nullable Reference about,
        String others,
        @Nullable String toldTo,
        @Nullable String file) {

    /** One line of it. */
    public record Said(String what, String says) {}

    public static HeldItem of(String title, @Nullable Instant at) {
        return new HeldItem(title, at, List.of(), null, "", null, null);
    }

    /** The same with another line; one that says nothing is left out. */
    public HeldItem saying(String what, @Nullable String says) {
        if (says == null || says.isBlank()) {
            return this;
        }
        var more = new ArrayList<>(said);
        more.add(new Said(what, says));
        return new HeldItem(title, at, List.copyOf(more), about, others, toldTo, file);
    }

    public HeldItem ofCase(@Nullable Reference reference) {
        return new HeldItem(title, at, said, reference, others, toldTo, file);
    }

    /** The same, to be looked at before anybody else reads it, for this reason. */
    public HeldItem others(String why) {
        return new HeldItem(title, at, said, about, why, toldTo, file);
    }

    public HeldItem toldTo(@Nullable String whom) {
        return new HeldItem(title, at, said, about, others, whom, file);
    }

    public HeldItem file(@Nullable String id) {
        return new HeldItem(title, at, said, about, others, toldTo, id);
    }

    /** All that it says, in one text. */
    public String words() {
        var text = new StringBuilder();
        said.forEach(it -> text.append(it.what()).append(": ").append(it.says()).append('\n'));
        return text.toString();
    }
}
