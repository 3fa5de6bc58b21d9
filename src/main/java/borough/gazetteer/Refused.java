package borough.gazetteer;

/** Why one line of a file is not taken. Without a trace: a file may hold millions of them. */
final class Refused extends RuntimeException {
    Refused(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
