package borough.saving;

/** Answers that somebody saved while signed in, before they go on with them here. */
public record OwnSavedPage(String title, String action) {}
