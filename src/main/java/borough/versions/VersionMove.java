package borough.versions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * That open cases of one version of a service go on under another: which stage becomes which, who
 * asked for it and why, and how far it has come.
 */
public record VersionMove(Way way, Map<String, String> stages, Asked asked, Progress progress) {

    /** Of which service, from which version to which. */
    public record Way(String service, String from, String to) {}

    /** Who asked for it, why and when. */
    public record Asked(String who, String why, Instant at) {}

    /**
     * The reference it has come to, how many moved, how many stayed because they can't, and when it
     * was done.
     */
    public record Progress(String upTo, int moved, int stayed, Optional<Instant> doneAt) {
        static final Progress NONE = new Progress("", 0, 0, Optional.empty());

        Progress past(String reference, boolean hasMoved) {
            return new Progress(
                    reference, moved + (hasMoved ? 1 : 0), stayed + (hasMoved ? 0 : 1), doneAt);
        }
    }

    /** Asked for at this moment, with nothing moved yet. */
    static VersionMove asked(Way way, Map<String, String> stages, Asked asked) {
        return new VersionMove(way, stages, asked, Progress.NONE);
    }
}
