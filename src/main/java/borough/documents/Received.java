package borough.documents;

import borough.vocabulary.KeptFile;

/** What became of a file that somebody sent. */
public sealed interface Received {
    /** It is kept. */
    record Kept(KeptFile file) implements Received {}

    /** It is not; the words say why and what to do, as they stand beside the question. */
    record Refused(String words) implements Received {}
}
