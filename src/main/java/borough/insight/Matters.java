package borough.insight;

/**
 * Matters that people brought, by the service and the channel in which each was first brought.
 *
 * @param brought how many matters; however often one is asked it is counted once
 * @param settled how many of them had their answer at first contact and were not asked again
 * @param askedAgain how many were asked again, in any channel
 */
record Matters(String service, String channel, long brought, long settled, long askedAgain) {
    Matters plus(Matters other) {
        return new Matters(
                service,
                channel,
                brought + other.brought,
                settled + other.settled,
                askedAgain + other.askedAgain);
    }

    /** The share that was settled, in whole percent; none brought is none settled. */
    long percent() {
        return brought == 0 ? 0 : Math.round(100.0 * settled / brought);
    }
}
