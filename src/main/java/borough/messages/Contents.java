package borough.messages;

/**
 * What is personal in a message: where it goes and what it says. The subject is an email's or a
 * letter's, and empty for a text.
 */
public record Contents(String address, String subject, String text) {}
