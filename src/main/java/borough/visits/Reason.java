package borough.visits;

/**
 * Why a crew could not do a job.
 *
 * @param name what service files call it, such as "not out"
 * @param crew what is on the crew's button
 * @param customer what the customer is told, to follow "because"
 * @param means when a crew should choose it
 */
public record Reason(String name, String crew, String customer, String means) {}
