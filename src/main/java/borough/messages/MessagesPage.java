package borough.messages;

import borough.web.Grid;
import org.jspecify.annotations.Nullable;

/** How messages fare, without whom they went to or what they said. */
public record MessagesPage(@Nullable Grid waiting, Grid recent, @Nullable String olderHref) {}
