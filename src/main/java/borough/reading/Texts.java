package borough.reading;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Node;
import borough.files.Yaml;
import borough.services.Service.Identity;
import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A service's text with the flows it uses behind it, and a council's overlay; the overlay's text is
 * empty where there is none.
 */
public record Texts(String name, String text, String overlayName, String overlay) {
    /** The text of the shared file alone. */
    public static Texts shared(String name, String text) {
        return new Texts(name, text, "", "");
    }

    /** A file with the flows that it uses, which lie beside this folder of services. */
    public static String whole(Path services, Path file) {
        return Flows.read(services, file);
    }

    /** What stands in one file. */
    public static String of(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            // Not UTF-8: the YAML reader names it, for this character can stand in no file.
            return "\u0000";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays the overlay over the file and reads the service. */
    public Read read(Identity identity, Vocabulary words) {
        var packed = Flows.unpack(text);
        var base = Yaml.read(name, packed.text());
        if (base.node().isEmpty()) {
            return Read.broken(base.faults());
        }
        if (!(base.node().get() instanceof Node.Keyed file)) {
            var fault =
                    new Fault(
                            base.node().get().place(),
                            "this is no service file",
                            "begin with service: and its name");
            return Read.broken(List.of(fault));
        }
        var faults = new ArrayList<>(packed.faults());
        var laid = file;
        if (!overlay.isEmpty()) {
            var over = Yaml.read(overlayName, overlay);
            if (over.node().isEmpty()) {
                return Read.broken(over.faults());
            }
            var changed = Overlay.lay(file, over.node().get());
            faults.addAll(changed.faults());
            laid = changed.file();
        }
        var written = Flows.writeOut(laid, packed.flows(), faults);
        return ReadFile.read(identity, written, words).after(faults);
    }

    /** What a shared example's fault says about the overlay that is laid over its file. */
    public Fault said(Fault fault) {
        return overlay.isEmpty() || !fault.place().file().equals(name)
                ? fault
                : new Fault(
                        new Place(overlayName, 1),
                        "with this overlay, " + fault.wrong(),
                        "give an example of that name under examples: to show what happens here");
    }
}
