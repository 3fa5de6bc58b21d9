package borough.journeys;

import java.time.Instant;

/**
 * Somebody answered something on the way through a service, and left without sending it. What they
 * said is forgotten, and nobody knows who it was.
 *
 * @param journey its id, which nothing else keeps any more
 * @param service the service's slug
 * @param channel web, phone, reception, kiosk or api
 * @param at when they answered last
 */
public record JourneyLeft(String journey, String service, String channel, Instant at) {}
