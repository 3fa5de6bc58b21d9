package borough.following;

import borough.asking.AskedFiles;
import borough.cases.Cases;
import borough.cases.Cases.NotAllowed;
import borough.documents.Owner;
import borough.documents.Uploads;
import borough.following.FollowViews.Shown;
import borough.following.FollowViews.Typed;
import borough.tongues.Tongues;
import borough.values.Reference;
import borough.vocabulary.Posted;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page by which somebody follows their request: seeing, writing, answering, being told. */
@Controller
class FollowPages {
    private static final String PATH = "/follow/{reference}/{secret}";
    private static final String PAGE = "following/pages/follow";

    private final Cases cases;
    private final FollowViews views;
    private final FollowDeeds deeds;
    private final Tongues tongues;
    private final AskedFiles files;

    FollowPages(
            Cases cases, FollowViews views, FollowDeeds deeds, Tongues tongues, AskedFiles files) {
        this.files = files;
        this.cases = cases;
        this.views = views;
        this.deeds = deeds;
        this.tongues = tongues;
    }

    @GetMapping(PATH)
    @MayUse(Who.ANYONE)
    @Nullable ModelAndView follow(
            @PathVariable String reference,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String told,
            WebRequest request,
            HttpServletResponse response) {
        return open(
                reference,
                secret,
                it -> {
                    response.setHeader(HttpHeaders.CACHE_CONTROL, it.caching());
                    return request.checkNotModified(it.mark(before + told))
                            ? null
                            : Screen.page(PAGE, views.page(it, before, Typed.of(told)));
                });
    }

    private @Nullable ModelAndView open(
            String reference, String secret, Function<Shown, @Nullable ModelAndView> page) {
        var read =
                Reference.read(reference)
                        .filter(it -> cases.opens(it, secret))
                        .orElseThrow(FollowPages::notFound);
        var shown = views.look(read);
        if (shown.isPresent()) {
            var drawn = page.apply(shown.get());
            var language = shown.get().seen().story().language();
            return drawn == null ? null : Screen.in(tongues.of(language), drawn);
        }
        if (cases.find(read).isEmpty()) {
            throw notFound();
        }
        var gone = Screen.spoken("following/pages/gone", new FollowGonePage(read.text()));
        gone.setStatus(HttpStatus.GONE);
        return gone;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Tells us more, or asks us something. */
    @PostMapping(PATH + "/message")
    @MayUse(Who.ANYONE)
    @Nullable ModelAndView write(
            @PathVariable String reference,
            @PathVariable String secret,
            @RequestParam(defaultValue = "0") String seen,
            @RequestParam(defaultValue = "") String words) {
        return open(
                reference,
                secret,
                it -> {
                    var fault = deeds.write(it, seen, words.strip());
                    return fault.isEmpty()
                            ? Screen.go(it.path() + "?told=sent")
                            : wrong(it, Typed.words(words), fault);
                });
    }

    /** Does one of the things the file lets its customer do now. */
    @PostMapping(PATH + "/do")
    @MayUse(Who.ANYONE)
    @Nullable ModelAndView act(
            @PathVariable String reference,
            @PathVariable String secret,
            @RequestParam(defaultValue = "0") String seen,
            @RequestParam(defaultValue = "") String event) {
        return open(
                reference,
                secret,
                it -> {
                    try {
                        deeds.act(it, seen, event);
                        return Screen.go(it.path() + "?told=done");
                    } catch (NotAllowed tooLate) {
                        return late(it);
                    }
                });
    }

    /** Answers what we asked again. */
    @PostMapping(PATH + "/answer")
    @MayUse(Who.ANYONE)
    @Nullable ModelAndView answer(
            @PathVariable String reference,
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return open(
                reference,
                secret,
                it -> {
                    var posted = taken(it, sent, request);
                    if (views.isLookingUp(it, posted)) {
                        return Screen.page(PAGE, views.page(it, "", Typed.answers(posted)));
                    }
                    try {
                        return deeds.answer(it, posted, files)
                                ? Screen.go(it.path() + "?told=answered")
                                : wrong(it, Typed.answers(posted), List.of());
                    } catch (NotAllowed tooLate) {
                        return late(it);
                    }
                });
    }

    private Posted taken(Shown it, MultiValueMap<String, String> sent, HttpServletRequest request) {
        var sender = new Uploads.Sender(Owner.ofCase(it.reference()), "customer");
        return files.taken(sender, it.answerable(), new Posted(sent), request);
    }

    /** Where a form that was too large leads. */
    @GetMapping(PATH + "/answer")
    @MayUse(Who.ANYONE)
    @Nullable ModelAndView tooLarge(
            @PathVariable String reference,
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return open(
                reference,
                secret,
                it -> wrong(it, Typed.answers(taken(it, sent, request)), List.of()));
    }

    /** Says how they wish to be told. */
    @PostMapping(PATH + "/told-by")
    @MayUse(Who.ANYONE)
    @Nullable ModelAndView toldBy(
            @PathVariable String reference,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String address) {
        return open(
                reference,
                secret,
                it -> {
                    var fault = deeds.tellBy(it, way, address.strip());
                    return fault.isEmpty()
                            ? Screen.go(it.path() + "?told=wish")
                            : wrong(it, Typed.way(way, address), fault);
                });
    }

    private ModelAndView late(Shown it) {
        return wrong(it, Typed.of(""), List.of(new Fault("may", "This can’t be done any more")));
    }

    private ModelAndView wrong(Shown it, Typed typed, List<Fault> faults) {
        return Screen.wrong(PAGE, views.page(it, "", typed.with(faults)));
    }
}
