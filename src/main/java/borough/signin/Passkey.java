package borough.signin;

import java.time.Instant;

/** A passkey as its owner sees it. */
public record Passkey(String id, String label, Instant madeAt, Instant usedAt) {}
