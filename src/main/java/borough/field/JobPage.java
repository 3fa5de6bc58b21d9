package borough.field;

import borough.web.FileShown;
import borough.web.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One job by itself.
 *
 * @param onMap where it is, as the map names places; null where we do not know
 * @param photos all pictures that concern it and that whoever looks may see
 */
public record JobPage(
        Job job,
        List<FileShown> photos,
        @Nullable String onMap,
        String roundHref,
        String saved,
        String light) {}
