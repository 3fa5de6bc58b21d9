package borough.subjectaccess;

import java.util.List;

/**
 * What a customer asked for of what we hold.
 *
 * @param isKnown whether we know which customer the account is
 * @param waiting the days by which we answer
 */
public record ReadyPage(boolean isKnown, List<String> waiting, List<Ready> ready) {
    /** What was released: where, when, and until when it waits. */
    public record Ready(String path, String releasedOn, String until) {}
}
