package borough.staff;

import borough.vocabulary.WordBook;

/** The words that service files may use, or those about what was looked for. */
public record WordsPage(WordBook book, String about) {}
