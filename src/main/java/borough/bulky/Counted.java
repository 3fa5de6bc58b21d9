package borough.bulky;

/** So many of a thing. */
record Counted(String name, long count) {}
