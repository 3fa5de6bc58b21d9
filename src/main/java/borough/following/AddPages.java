package borough.following;

import borough.asking.AskedFields;
import borough.asking.AskedFiles;
import borough.cases.Cases.NotAllowed;
import borough.cases.CustomersTurn;
import borough.cases.CustomersTurn.Growing;
import borough.cases.CustomersView;
import borough.documents.Documents;
import borough.documents.Owner;
import borough.documents.Uploads;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adding to a table, or to recordings, while a request stands in a stage, such as a diary. */
@Controller
class AddPages {
    private static final String PATH = "/follow/{reference}/{secret}/add/{field}";
    private static final String PAGE = "following/pages/add";
    private static final String SEEN = "seen";

    private final CustomersView view;
    private final CustomersTurn turn;
    private final AskedFields fields;
    private final AskedFiles files;
    private final Surroundings around;

    AddPages(
            CustomersView view,
            CustomersTurn turn,
            AskedFields fields,
            AskedFiles files,
            Surroundings around) {
        this.files = files;
        this.view = view;
        this.turn = turn;
        this.fields = fields;
        this.around = around;
    }

    @GetMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView look(
            @PathVariable String reference,
            @PathVariable String secret,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return open(
                reference,
                secret,
                field,
                (seen, growing) ->
                        Screen.page(
                                PAGE,
                                page(seen, growing, taken(seen, growing, sent, request), "")));
    }

    // A form that was too large leads here, too, and says so.
    private Posted taken(
            CustomersView.Seen seen,
            Growing growing,
            MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var sender = new Uploads.Sender(Owner.ofCase(reference(seen)), "customer");
        return files.taken(sender, List.of(ask(growing)), new Posted(sent), request);
    }

    private static Reference reference(CustomersView.Seen seen) {
        return seen.story().about().reference();
    }

    private ModelAndView open(
            String reference,
            String secret,
            String field,
            BiFunction<CustomersView.Seen, Growing, ModelAndView> page) {
        var read = Reference.read(reference).filter(it -> around.cases().opens(it, secret));
        var question =
                read.flatMap(
                        it ->
                                turn.growing(it).stream()
                                        .filter(one -> one.question().field().equals(field))
                                        .findFirst());
        return read.flatMap(view::see)
                .flatMap(seen -> question.map(one -> in(seen, page.apply(seen, one))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    // As the page that leads here.
    private ModelAndView in(CustomersView.Seen seen, ModelAndView page) {
        return Screen.in(around.tongue(seen), page);
    }

    private AddPage page(CustomersView.Seen seen, Growing growing, Posted posted, String wrong) {
        var service = seen.service();
        var spoken = service.in(around.tongue(seen));
        var path = around.cases().followingPath(seen.story().about().reference());
        return new AddPage(
                spoken.neutralTitle().orElseGet(spoken::title),
                fields.asked(ask(growing), posted, wrong, around.tongue(seen)),
                new AddPage.Way(path + "/add/" + growing.question().field(), path),
                seen.number(),
                service.privacy().quickExit() ? around.waits().current().quickExit() : null);
    }

    private static Step.Ask ask(Growing it) {
        var asking = new Asking(it.question().field(), false, it.question().how().from().texts());
        return new Step.Ask(it.question(), it.asks(), asking, Optional.empty());
    }

    /** Adds what was filled in; the same form sent twice adds it once. */
    @PostMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView add(
            @PathVariable String reference,
            @PathVariable String secret,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return open(
                reference,
                secret,
                field,
                (seen, growing) -> add(seen, growing, taken(seen, growing, sent, request)));
    }

    private ModelAndView add(CustomersView.Seen seen, Growing growing, Posted posted) {
        var ask = ask(growing);
        if (fields.isLookingUp(ask, posted) || Uploads.isOnlySending(ask.asking().key(), posted)) {
            return Screen.page(PAGE, page(seen, growing, posted, ""));
        }
        return switch (growing.question().answerType().read(ask.asking(), posted)) {
            case Answer.Wrong wrong ->
                    Screen.wrong(PAGE, page(seen, growing, posted, wrong.words()));
            case Answer.Passed passed ->
                    Screen.wrong(PAGE, page(seen, growing, posted, "Fill in at least one entry"));
            case Answer.Given given -> added(seen, growing, given.value(), posted);
        };
    }

    private ModelAndView added(
            CustomersView.Seen seen, Growing growing, Object rows, Posted posted) {
        var reference = reference(seen);
        try {
            turn.add(
                    reference,
                    growing.question().name(),
                    rows instanceof List<?> all ? all : List.of(rows),
                    "web added " + same(rows, posted));
        } catch (NotAllowed not) {
            return Screen.wrong(PAGE, page(seen, growing, posted, "This can’t be added to now"));
        }
        var all = view.answers(reference).getOrDefault(growing.question().name(), rows);
        files.keepOnly(Owner.ofCase(reference), ask(growing), all);
        return Screen.go(around.cases().followingPath(reference) + "?told=sent");
    }

    // A file that is sent twice is kept under two ids, and is the same one all the same.
    private static UUID same(Object rows, Posted posted) {
        var sent = Documents.in(rows);
        var what = sent.isEmpty() ? rows : sent.stream().map(it -> it.name() + it.size()).toList();
        var form = posted.first(SEEN) + " " + what;
        return UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8));
    }
}
