package borough.field;

import borough.web.Job;
import java.util.List;

/** Today's jobs on a round, in the order the lorry meets them. */
public record RoundPage(
        String round, String day, List<Job> jobs, int left, int done, String saved, String light) {}
