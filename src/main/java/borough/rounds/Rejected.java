package borough.rounds;

/** A line of an imported file that was not taken, and why in words. */
public record Rejected(int line, String text, String why) {}
