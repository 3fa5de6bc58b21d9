package borough.casework;

/**
 * What every form of a case's page carries: the number of the last event that the page showed, and
 * a mark of its own by which the same form sent twice is known.
 */
public record Form(int seen, String mark) {
    String occasion() {
        return "form " + mark;
    }
}
