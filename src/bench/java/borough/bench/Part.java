package borough.bench;

/** One part of the measuring: what belongs together and shares a running program. */
interface Part {
    void measure(Bed bed) throws Exception;
}
