package borough.services;

/** One legal move of a case: from a stage, on something, to a stage (itself, where it stays). */
public record Move(String from, String on, String to) {}
