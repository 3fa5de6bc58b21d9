package borough.designer;

import borough.asking.Preview;
import borough.designer.Looking.Found;
import borough.services.Service;
import borough.vocabulary.Answer;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A service's own pages in a made-up situation. Nothing is kept, and no case can be opened. */
@Controller
class PreviewPages {
    private static final String PREVIEW = Looking.ALL + "/{slug}/preview";
    private static final String AT = PREVIEW + "/{made}";

    private final Looking looking;
    private final Previewing previewing;
    private final Preview preview;

    PreviewPages(Looking looking, Previewing previewing, Preview preview) {
        this.looking = looking;
        this.previewing = previewing;
        this.preview = preview;
    }

    @GetMapping(PREVIEW)
    @MayUse(Who.DESIGNERS)
    ModelAndView situations(
            @PathVariable String slug, @RequestParam(defaultValue = "") String version) {
        var found = looking.at(slug, version);
        var service = found.draft().service();
        var ways = new ArrayList<PreviewPage.Way>();
        service.ifPresent(
                it -> {
                    var begins = previewing.beginnings(it);
                    for (int i = 0; i < begins.size(); i++) {
                        var made = MadeUp.begin(found.draft().hash(), i);
                        ways.add(new PreviewPage.Way(begins.get(i).name(), path(found, made, it)));
                    }
                    var none = MadeUp.begin(found.draft().hash(), -1);
                    ways.add(new PreviewPage.Way("nothing is known", path(found, none, it)));
                });
        return Screen.page(
                "designer/pages/preview", new PreviewPage(looking.top(found, "/preview"), ways));
    }

    private static String path(Found found, MadeUp made, Service service) {
        return found.path() + "/preview/" + made.written(service) + "/start";
    }

    @GetMapping(AT + "/start")
    @MayUse(Who.DESIGNERS)
    ModelAndView start(
            @PathVariable String slug, @PathVariable String made, HttpServletRequest request) {
        var it = previewing.going(slug, made, request);
        return preview.start(it.service(), it.path() + "/begin/");
    }

    @PostMapping(AT + "/begin/{again}")
    @MayUse(Who.DESIGNERS)
    ModelAndView begin(
            @PathVariable String slug, @PathVariable String made, HttpServletRequest request) {
        return Screen.go(previewing.going(slug, made, request).path());
    }

    @GetMapping(AT)
    @MayUse(Who.DESIGNERS)
    ModelAndView onward(
            @PathVariable String slug, @PathVariable String made, HttpServletRequest request) {
        var it = previewing.going(slug, made, request);
        return preview.page(it.journey(), previewing.next(it));
    }

    @GetMapping(AT + "/{field}")
    @MayUse(Who.DESIGNERS)
    ModelAndView question(
            @PathVariable String slug,
            @PathVariable String made,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var it = previewing.going(slug, made, request);
        return previewing
                .asked(it, field)
                .map(walked -> preview.question(it.journey(), walked, new Posted(sent), ""))
                .orElseGet(() -> Screen.go(it.path()));
    }

    @PostMapping(AT + "/{field}")
    @MayUse(Who.DESIGNERS)
    ModelAndView answer(
            @PathVariable String slug,
            @PathVariable String made,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var it = previewing.going(slug, made, request);
        var walked = previewing.asked(it, field);
        if (walked.isEmpty()) {
            return Screen.go(it.path());
        }
        if (sent.containsKey("_save")) {
            return Screen.go(it.path() + "/save");
        }
        var posted = preview.posted(walked.get(), new Posted(sent), request);
        if (preview.isLookingUp(walked.get(), posted)) {
            return preview.question(it.journey(), walked.get(), posted, "");
        }
        var ask = (Step.Ask) walked.get().step();
        var name = ask.question().name();
        return switch (ask.question().answerType().read(ask.asking(), posted)) {
            case Answer.Wrong wrong ->
                    preview.question(it.journey(), walked.get(), posted, wrong.words());
            case Answer.Passed passed -> goOn(it, it.made().answered(name, Nothing.NOTHING));
            case Answer.Given given -> goOn(it, it.made().answered(name, given.value()));
        };
    }

    private ModelAndView goOn(Previewing.Going it, MadeUp made) {
        return Screen.go(previewing.going(it.slug(), it.service(), made).path());
    }

    @PostMapping(AT + "/go-on")
    @MayUse(Who.DESIGNERS)
    ModelAndView goPast(
            @PathVariable String slug, @PathVariable String made, HttpServletRequest request) {
        var it = previewing.going(slug, made, request);
        var rule = previewing.stoppedBy(it);
        return rule.map(one -> goOn(it, it.made().past(one.name())))
                .orElseGet(() -> Screen.go(it.path()));
    }

    /** The way out, saving for later, and sending: each says what it would have done. */
    @PostMapping(AT + "/send")
    @MayUse(Who.DESIGNERS)
    ModelAndView send(
            @PathVariable String slug, @PathVariable String made, HttpServletRequest request) {
        var it = previewing.going(slug, made, request);
        var walked = previewing.sending(it);
        return walked.step() instanceof Step.Ready
                ? preview.end(it.journey(), previewing.wouldHappen(it, walked), it.back())
                : Screen.go(it.path());
    }

    @GetMapping(AT + "/save")
    @MayUse(Who.DESIGNERS)
    ModelAndView save(
            @PathVariable String slug, @PathVariable String made, HttpServletRequest request) {
        var it = previewing.going(slug, made, request);
        var says = "People can ask for a link here, and go on later. A preview saves nothing.";
        return preview.end(it.journey(), List.of(says), it.back());
    }

    @PostMapping(AT + "/leave")
    @MayUse(Who.DESIGNERS)
    ModelAndView leave(
            @PathVariable String slug, @PathVariable String made, HttpServletRequest request) {
        var it = previewing.going(slug, made, request);
        var says = "People leave this page at once here, and nothing shows where they were.";
        return preview.end(it.journey(), List.of(says), it.back());
    }
}
