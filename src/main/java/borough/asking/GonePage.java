package borough.asking;

import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that says one thing, such as that a journey is gone, with what to do next. */
public record GonePage(
        @Nullable JourneyFrame around, String title, List<String> says, @Nullable Link next) {}
