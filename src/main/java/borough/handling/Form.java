package borough.handling;

/**
 * What every form about a case carries: the number of the last event that its page showed, and a
 * mark of its own by which the same form sent twice is known.
 */
public record Form(int seen, String mark) {
    /** What makes whatever is done by this form known when it is sent twice. */
    public String occasion() {
        return "form " + mark;
    }
}
