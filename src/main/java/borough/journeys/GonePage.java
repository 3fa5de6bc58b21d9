package borough.journeys;

import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journey that can no longer be shown, with what to do instead. */
public record GonePage(String title, List<String> says, @Nullable Link next) {}
