package borough.asking;

import borough.documents.Documents;
import borough.documents.Owner;
import borough.documents.Uploads;
import borough.journeys.Journey;
import borough.services.Question;
import borough.tongues.Tongue;
import borough.vocabulary.Answer;
import borough.vocabulary.KeptFile;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.web.Asked;
import borough.web.Fault;
import borough.web.FileShown;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions of files: taken from the form that was posted, and shown with what is kept so far. */
@Component
public class AskedFiles {
    private final Uploads uploads;
    private final Documents documents;

    AskedFiles(Uploads uploads, Documents documents) {
        this.uploads = uploads;
        this.documents = documents;
    }

    static boolean isOne(Step.Ask ask) {
        return ask.question().answerType().takesFiles().isPresent();
    }

    /** The form with the files that came for these questions of a journey. */
    public Posted taken(
            Journey it, Collection<Step.Ask> asks, Posted typed, HttpServletRequest request) {
        var by = it.by().adviser().map(who -> "adviser " + who).orElse("customer");
        return taken(new Uploads.Sender(Owner.journey(it.id()), by), asks, typed, request);
    }

    /** The same for whoever they come from and whatever they belong to. */
    public Posted taken(
            Uploads.Sender sender,
            Collection<Step.Ask> asks,
            Posted typed,
            HttpServletRequest request) {
        var wanted =
                asks.stream()
                        .filter(AskedFiles::isOne)
                        .map(
                                ask ->
                                        new Uploads.Wanted(
                                                ask.asking(),
                                                ask.question()
                                                        .answerType()
                                                        .takesFiles()
                                                        .orElseThrow()))
                        .toList();
        return uploads.taken(request, typed, wanted, sender);
    }

    /** Once an answer is kept, what was sent for its question beside it is deleted. */
    public void keepOnly(Owner owner, Step.Ask ask, Object value) {
        if (isOne(ask)) {
            var ids = Documents.in(value).stream().map(KeptFile::id).toList();
            documents.keepOnly(owner, ask.asking().key(), ids);
        }
    }

    /** The same for the answers of a page that are kept together. */
    public void keepOnly(Owner owner, Collection<Step.Ask> asks, Map<Question, Object> sound) {
        for (var ask : asks) {
            var value = sound.get(ask.question());
            if (value != null) {
                keepOnly(owner, ask, value);
            }
        }
    }

    /** The files among what is shown beside words, lying under this address. */
    static List<FileShown> beside(Optional<Object> show, String under) {
        return Uploads.shown(show.map(Documents::in).orElse(List.of()), under);
    }

    /** The files that a step shows beside its words. */
    public static List<KeptFile> shown(Step step) {
        return switch (step) {
            case Step.Refused it -> it.show().map(Documents::in).orElse(List.of());
            case Step.Shown it -> it.show().map(Documents::in).orElse(List.of());
            case Step.Found it ->
                    it.shown().stream()
                            .flatMap(one -> one.show().stream())
                            .flatMap(one -> Documents.in(one).stream())
                            .toList();
            default -> List.of();
        };
    }

    /** The question with the files it has, and what is wrong with any that were turned down. */
    Asked asked(Asked plain, Step.Ask ask, Posted posted, Tongue tongue) {
        var key = ask.asking().key();
        var came = posted.filesOf(key);
        boolean isPosted = posted.fields().containsKey(key + "-shown");
        var kept =
                isPosted
                        ? came.kept()
                        : ask.filled()
                                .filter(it -> it != Nothing.NOTHING)
                                .map(Documents::in)
                                .orElse(List.of());
        var takes = ask.question().answerType().takesFiles().orElseThrow();
        return new Asked(
                plain.key(),
                plain.type(),
                plain.question(),
                plain.hint() == null ? tongue.of(uploads.hint(takes)) : plain.hint(),
                plain.optional(),
                plain.from(),
                Asked.Given.files(Uploads.shown(kept, null)),
                fault(plain, ask, posted));
    }

    private static @Nullable Fault fault(Asked plain, Step.Ask ask, Posted posted) {
        if (plain.fault() != null || posted.filesOf(ask.asking().key()).wrong().isEmpty()) {
            return plain.fault();
        }
        return ask.question().answerType().read(ask.asking(), posted) instanceof Answer.Wrong wrong
                ? new Fault(plain.id(), wrong.words())
                : null;
    }
}
