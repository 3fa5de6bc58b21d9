package borough.messages;

import java.time.Instant;

/** Something that was told long ago and needs sending no more, and when it was. */
public record PastMessage(NewMessage message, Instant toldAt) {}
