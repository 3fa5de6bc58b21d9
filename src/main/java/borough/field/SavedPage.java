package borough.field;

import borough.web.FileShown;
import borough.web.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer is kept, and here is the next stop.
 *
 * @param add where a note or a picture can be added; null where nothing can
 * @param wantsPhoto whether this kind of visit asks for a photo
 */
public record SavedPage(
        String where,
        String what,
        String saved,
        @Nullable Job next,
        String roundHref,
        String light,
        @Nullable String add,
        boolean wantsPhoto,
        @Nullable String added,
        List<FileShown> photos,
        @Nullable String wrong) {}
