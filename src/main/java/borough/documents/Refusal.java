package borough.documents;

import borough.documents.Received.Refused;
import borough.vocabulary.KeptFile;
import java.util.Locale;
import java.util.Optional;

/** Why a file is not kept, in the words that stand beside the question. */
final class Refusal {
    private Refusal() {}

    static Refused tooLarge(FileRules.Rules rules) {
        return new Refused("The file must be smaller than " + rules.oneFile() / 1_000_000 + " MB");
    }

    /** For what was sent with one press. */
    static String formTooLarge(FileRules.Rules rules) {
        return "What you send at once must be smaller than "
                + rules.oneForm() / 1_000_000
                + " MB. Send fewer or smaller files";
    }

    static Refused empty() {
        return new Refused("The file you chose is empty");
    }

    static Refused notWhole() {
        return new Refused("The file did not arrive whole. Send it again");
    }

    static Refused unreadable() {
        return new Refused(
                "We can’t open this picture. It may be damaged. Choose another one, or take the"
                        + " photo again");
    }

    static Refused tooManyPixels() {
        return new Refused(
                "This picture has too many pixels. Make it smaller on your phone or computer");
    }

    static Refused tooMany(int most) {
        return new Refused("You have sent " + most + " files. We can’t take any more here");
    }

    static Refused tooManyAnHour() {
        return new Refused(
                "We have had too many files from where you are. Wait an hour, then send this"
                        + " one, or go on without it");
    }

    static Refused tooLong(FileRules.Rules rules) {
        return new Refused(
                "The recording must be "
                        + rules.recordingSeconds()
                        + " seconds or shorter. We can’t cut this kind: cut it on your phone, or"
                        + " send a shorter one");
    }

    /** What is wrong with a file of this format, where it is not what is asked for. */
    static Optional<Refused> ofKind(Optional<Format> format, KeptFile.Takes takes) {
        if (format.filter(it -> takes.kinds().contains(it.kind())).isPresent()) {
            return Optional.empty();
        }
        if (format.filter(it -> it == Format.HEIC).isPresent() && takesPictures(takes)) {
            return Optional.of(
                    new Refused(
                            "We can’t open HEIC pictures. Send it as a JPG: on an iPhone, choose"
                                    + " Settings, Camera, Formats, Most Compatible, and take the"
                                    + " photo again"));
        }
        return Optional.of(new Refused("The file must be " + wanted(takes)));
    }

    private static boolean takesPictures(KeptFile.Takes takes) {
        return takes.kinds().contains(KeptFile.PICTURE);
    }

    /** The kinds that are taken, as a sentence ends. */
    static String wanted(KeptFile.Takes takes) {
        if (takes.kinds().contains(KeptFile.SOUND)) {
            return "a recording: MP3, M4A, WAV or OGG";
        }
        return takes.kinds().contains(KeptFile.DOCUMENT)
                ? "a picture or a PDF: JPG, PNG, WebP or PDF"
                : "a picture: JPG, PNG or WebP";
    }

    /** The line below a question that says nothing of its own. */
    static String hint(KeptFile.Takes takes, FileRules.Rules rules) {
        var what = wanted(takes);
        return what.substring(0, 1).toUpperCase(Locale.UK)
                + what.substring(1)
                + ", smaller than "
                + rules.oneFile() / 1_000_000
                + " MB"
                + (takes.kinds().contains(KeptFile.SOUND)
                        ? ". We keep the first " + rules.recordingSeconds() + " seconds."
                        : ".");
    }
}
