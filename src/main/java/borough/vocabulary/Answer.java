package borough.vocabulary;

/** What came of reading a posted answer. */
public sealed interface Answer {
    /** A sound answer. */
    record Given(Object value) implements Answer {}

    /** An optional question left empty. */
    record Passed() implements Answer {}

    /** Not an answer; the words say what to do, for the form's field of this name. */
    record Wrong(String field, String words) implements Answer {}
}
