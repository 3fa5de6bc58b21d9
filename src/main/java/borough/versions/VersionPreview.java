package borough.versions;

import java.util.List;

/**
 * What moving the open cases of a version to another would do: where they stand, where they may go
 * on, and what stands in the way.
 */
public record VersionPreview(
        List<InStage> stages, List<String> stagesThere, Names names, List<Stuck> stuck) {

    /** How many open cases stand in a stage, and whether the other version has one of its name. */
    public record InStage(String stage, long cases, boolean isThere) {}

    /**
     * Questions and facts that the other version does not have: their answers stay readable on the
     * case, but no rule reads them. And events that their stage there no longer waits for.
     */
    public record Names(List<String> notThere, List<String> notHeard) {}

    /** Cases that can't be moved, and why. */
    public record Stuck(long cases, String why) {}

    public long cases() {
        return stages.stream().mapToLong(InStage::cases).sum();
    }
}
