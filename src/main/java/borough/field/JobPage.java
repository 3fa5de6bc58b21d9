package borough.field;

import borough.web.FileShown;
import borough.web.Job;
import java.util.List;

/**
 * One job by itself.
 *
 * @param photos all pictures that concern it and that whoever looks may see
 */
public record JobPage(
        Job job, List<FileShown> photos, String roundHref, String saved, String light) {}
