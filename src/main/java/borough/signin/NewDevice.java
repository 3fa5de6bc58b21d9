package borough.signin;

import java.time.Instant;
import java.util.UUID;

/** Somebody signed in with a browser that they had not signed in with before. */
public record NewDevice(UUID id, UUID person, String device, Instant at) {}
