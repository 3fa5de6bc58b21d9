package borough.documents;

import borough.documents.Documents.For;
import borough.vocabulary.Asking;
import borough.vocabulary.KeptFile;
import borough.vocabulary.Posted;
import borough.web.FileShown;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes files from the forms of pages. What is sound is kept at once, so that it is there still
 * when something else in the form is wrong. A form has, for a question {@code photo}: the files
 * themselves in {@code photo}; those kept before in {@code photo-kept}; the button that takes one
 * away, {@code photo-remove}; and the one that only sends, {@code photo-add}.
 */
@Component
public class Uploads {
    /** What the pictures of crews are kept as, where answers are kept by their questions. */
    public static final String CREW = "crew";

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final KeptFile.Takes PICTURE =
            new KeptFile.Takes(Set.of(KeptFile.PICTURE), false);

    // A file is whole in memory while it is looked at: of many that come at one moment, the others
    // wait on the disk.
    private static final Semaphore SOME = new Semaphore(4);

    private final Documents documents;
    private final FileRules rules;
    private final Sendings sendings;

    Uploads(Documents documents, FileRules rules, Sendings sendings) {
        this.sendings = sendings;
        this.documents = documents;
        this.rules = rules;
    }

    /** A question of files that a form asks. */
    public record Wanted(Asking asking, KeptFile.Takes takes) {}

    /** Whose files they become, and who sends them. */
    public record Sender(Owner owner, String by) {}

    /** The form with the files of these questions, as they are now. */
    public Posted taken(
            HttpServletRequest request, Posted typed, Collection<Wanted> wanted, Sender sender) {
        if (wanted.isEmpty()) {
            return typed;
        }
        var parts = parts(request);
        var files = new HashMap<String, Posted.Files>();
        for (var one : wanted) {
            files.put(one.asking().key(), files(one, parts, typed, sender));
        }
        return new Posted(typed.fields(), files);
    }

    /** Whether a press only sends a file, or takes one away: it is no answer yet. */
    public static boolean isOnlySending(String key, Posted posted) {
        return !posted.first(key + "-add").isEmpty() || !posted.first(key + "-remove").isEmpty();
    }

    private Posted.Files files(Wanted wanted, Collection<Part> parts, Posted typed, Sender sender) {
        var key = wanted.asking().key();
        var left = left(key, typed);
        var kept = new ArrayList<KeptFile>();
        if (!left.isEmpty()) {
            documents.at(sender.owner(), key).stream()
                    .filter(it -> left.contains(it.id()))
                    .forEach(kept::add);
        }
        var wrong = new ArrayList<String>();
        if (!typed.first(LargeForms.FIELD).isEmpty()) {
            wrong.add(Refusal.formTooLarge(rules.current()));
        }
        var into = new For(sender.owner(), key, wanted.takes(), sender.by());
        for (var part : parts) {
            if (part.getName().equals(key) && part.getSubmittedFileName() != null) {
                receive(part, into, kept, wrong);
            }
        }
        return new Posted.Files(kept, wrong);
    }

    private static List<String> left(String key, Posted typed) {
        var removed = typed.all(key + "-remove");
        return typed.all(key + "-kept").stream().filter(it -> !removed.contains(it)).toList();
    }

    // Where nothing is chosen, a browser sends an empty file without a name.
    private void receive(Part part, For into, List<KeptFile> kept, List<String> wrong) {
        var name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
        if (name.isBlank() && part.getSize() == 0) {
            return;
        }
        if (into.takes().many() && kept.size() >= documents.atOneQuestion()) {
            wrong.add("You can send up to " + documents.atOneQuestion() + " files here");
            return;
        }
        switch (inTurn(new Sent(name, part.getSize(), part::getInputStream), into)) {
            case Received.Kept(var file) -> {
                if (!into.takes().many()) {
                    kept.clear();
                }
                kept.add(file);
            }
            case Received.Refused(var words) -> wrong.add(words);
        }
    }

    // A form that can't be read was turned down before it came here.
    private static Collection<Part> parts(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts();
        } catch (IOException | ServletException unreadable) {
            LOG.info("A form with files could not be read: {}", unreadable.toString());
            return List.of();
        }
    }

    /**
     * The one picture that a crew's form has in this field, kept under a name of ours; what its
     * camera calls it says nothing. Empty where none was taken.
     */
    public Optional<Received> picture(
            HttpServletRequest request, String field, String called, Sender sender) {
        var into = new For(sender.owner(), CREW, PICTURE, sender.by());
        return parts(request).stream()
                .filter(it -> it.getName().equals(field) && it.getSize() > 0)
                .findFirst()
                .map(it -> new Sent(called + ".jpg", it.getSize(), it::getInputStream))
                .map(it -> inTurn(it, into));
    }

    private Received inTurn(Sent sent, For into) {
        if (!sendings.mayCome(into.by())) {
            return Refusal.tooManyAnHour();
        }
        SOME.acquireUninterruptibly();
        try {
            return documents.receive(sent, into);
        } finally {
            SOME.release();
        }
    }

    /** The form where nothing is kept: each file is only its name. */
    public static Posted pretended(String key, Posted typed, HttpServletRequest request) {
        var named =
                parts(request).stream()
                        .filter(it -> it.getName().equals(key) && it.getSize() > 0)
                        .map(it -> pretended(it.getSubmittedFileName(), it.getSize()))
                        .toList();
        return new Posted(typed.fields(), Map.of(key, new Posted.Files(named, List.of())));
    }

    private static KeptFile pretended(@Nullable String sent, long size) {
        var name = FileName.plain(Objects.requireNonNullElse(sent, ""), Format.JPEG);
        return new KeptFile("preview", name, KeptFile.PICTURE, size);
    }

    /** The line below a question of files that says nothing of its own. */
    public String hint(KeptFile.Takes takes) {
        return Refusal.hint(takes, rules.current());
    }

    /** As pages show them; the address under which they lie, or null where they can't be had. */
    public static List<FileShown> shown(Collection<KeptFile> files, @Nullable String under) {
        return files.stream()
                .map(it -> FileShown.of(it.id(), it.name(), it.kind(), it.size(), under))
                .toList();
    }

    /** The same by the question that each answers. */
    public static Map<String, List<FileShown>> shown(
            Map<String, List<KeptFile>> files, String under) {
        var shown = new HashMap<String, List<FileShown>>();
        files.forEach((question, all) -> shown.put(question, shown(all, under)));
        return shown;
    }
}
