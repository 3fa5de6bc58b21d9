package borough.documents;

import borough.vocabulary.KeptFile;
import java.util.Set;

/** Files kept by tests of others. */
public final class Kept {
    private Kept() {}

    /** A picture as a crew takes one, in the council that is bound. */
    public static KeptFile picture(Documents documents, String name) {
        var wanted =
                new Documents.For(
                        Owner.round("a test"),
                        Uploads.CREW,
                        new KeptFile.Takes(Set.of(KeptFile.PICTURE), false),
                        "a test");
        var sent = Sent.of(name, MadePictures.fromPhone(320, 240, 1));
        return ((Received.Kept) documents.receive(sent, wanted)).file();
    }
}
