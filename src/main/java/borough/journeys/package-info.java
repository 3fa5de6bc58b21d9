/** Walks someone through a service, one thing on a page. */
@org.jspecify.annotations.NullMarked
package borough.journeys;
