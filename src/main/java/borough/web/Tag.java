package borough.web;

/** A status: always a word, with a tone that can be done without. */
public record Tag(String text, Tone tone) {

    /** How a status should feel; {@code LATE} is meant to be seen from across the room. */
    public enum Tone {
        QUIET,
        MOVING,
        WAITING,
        GOOD,
        SOON,
        LATE;

        /** The end of the CSS class for this tone. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Tag quiet(String text) {
        return new Tag(text, Tone.QUIET);
    }

    public static Tag moving(String text) {
        return new Tag(text, Tone.MOVING);
    }

    public static Tag waiting(String text) {
        return new Tag(text, Tone.WAITING);
    }

    public static Tag good(String text) {
        return new Tag(text, Tone.GOOD);
    }

    public static Tag soon(String text) {
        return new Tag(text, Tone.SOON);
    }

    public static Tag late(String text) {
        return new Tag(text, Tone.LATE);
    }
}
