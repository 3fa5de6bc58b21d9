package borough.helping;

/** What became of giving or ending an authority, or before it is ended by a link. */
public record TheirWordPage(String title, String says, String token) {}
