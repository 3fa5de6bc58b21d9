package borough.vocabulary;

/** What a question that was passed over, or an optional field that is empty, holds. */
public enum Nothing {
    NOTHING
}
