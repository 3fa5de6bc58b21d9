package borough.contact;

import borough.asking.AskedFields;
import borough.asking.AskedFiles;
import borough.casebook.Event;
import borough.cases.Cases.NotAllowed;
import borough.cases.CustomersTurn;
import borough.cases.CustomersTurn.Growing;
import borough.casework.Casework;
import borough.casework.Casework.OnDesk;
import borough.casework.Papers;
import borough.documents.Owner;
import borough.documents.Uploads;
import borough.handling.CaseDesk.Piece;
import borough.services.Question;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.web.Choice;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Adding to a customer's table for them, such as a diary that they keep on paper or tell. */
@Controller
class EntryPages {
    private static final String PATH = "/staff/cases/{reference}/add/{field}";
    private static final String PAGE = "contact/pages/entry";
    private static final List<String> WAYS = List.of("phone", "letter", "reception");

    private final Casework casework;
    private final CustomersTurn turn;
    private final AskedFields fields;
    private final AskedFiles files;

    EntryPages(
            Casework casework,
            CustomersTurn turn,
            AskedFields fields,
            AskedFiles files,
            Papers papers) {
        this.files = files;
        this.casework = casework;
        this.turn = turn;
        this.fields = fields;
        papers.add(this::links);
    }

    private List<Link> links(OnDesk it) {
        var reference = it.looked().about().reference();
        return turn.growing(reference).stream()
                .map(
                        one ->
                                new Link(
                                        "Add for them: " + one.asks().question(),
                                        path(reference, one.question())))
                .toList();
    }

    private static String path(Reference reference, Question it) {
        return "/staff/cases/" + reference.text() + "/add/" + it.field();
    }

    private record At(OnDesk desk, Growing growing) {
        Question question() {
            return growing.question();
        }

        Reference reference() {
            return desk.looked().about().reference();
        }
    }

    private At open(String reference, String field) {
        var desk =
                Reference.read(reference)
                        .flatMap(it -> casework.look(it, Viewer.signedIn(), Piece.of(Set.of(), 0)));
        return desk.flatMap(
                        it ->
                                turn.growing(it.looked().about().reference()).stream()
                                        .filter(one -> one.question().field().equals(field))
                                        .findFirst()
                                        .map(one -> new At(it, one)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(PATH)
    @MayUse({Who.ADVISERS, Who.CASEWORKERS})
    ModelAndView look(@PathVariable String reference, @PathVariable String field) {
        return Screen.page(PAGE, page(open(reference, field), new Posted(Map.of()), ""));
    }

    private EntryPage page(At it, Posted posted, String wrong) {
        var service = it.desk().looked().service();
        var way = way(posted);
        return new EntryPage(
                service.privacy().title().orElse(service.title()),
                it.reference().text(),
                fields.asked(ask(it.growing()), posted, wrong),
                path(it.reference(), it.question()),
                it.desk().looked().number(),
                List.of(
                        choice("phone", "By phone", way),
                        choice("letter", "On paper", way),
                        choice("reception", "At the desk", way)));
    }

    private static Choice choice(String value, String text, String chosen) {
        return value.equals(chosen) ? Choice.chosen(value, text) : Choice.of(value, text);
    }

    private static String way(Posted posted) {
        var way = posted.first("way");
        return WAYS.contains(way) ? way : WAYS.getFirst();
    }

    private static Step.Ask ask(Growing it) {
        var asking = new Asking(it.question().field(), false, it.question().how().from().texts());
        return new Step.Ask(it.question(), it.asks(), asking, Optional.empty());
    }

    /** Adds what was filled in; the same form sent twice adds it once. */
    @PostMapping(PATH)
    @MayUse({Who.ADVISERS, Who.CASEWORKERS})
    ModelAndView add(
            @PathVariable String reference,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        var it = open(reference, field);
        var ask = ask(it.growing());
        var sender = new Uploads.Sender(Owner.ofCase(it.reference()), Viewer.signedIn().name());
        var posted = files.taken(sender, List.of(ask), new Posted(sent), request);
        if (fields.isLookingUp(ask, posted) || Uploads.isOnlySending(ask.asking().key(), posted)) {
            return Screen.page(PAGE, page(it, posted, ""));
        }
        return switch (it.question().answerType().read(ask.asking(), posted)) {
            case Answer.Wrong wrong -> Screen.wrong(PAGE, page(it, posted, wrong.words()));
            case Answer.Passed passed ->
                    Screen.wrong(PAGE, page(it, posted, "Fill in at least one entry"));
            case Answer.Given given -> added(it, given.value(), posted);
        };
    }

    private ModelAndView added(At it, Object rows, Posted posted) {
        var form = posted.first("seen") + " " + rows;
        var same = UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8));
        try {
            turn.add(
                    it.reference(),
                    it.question().name(),
                    rows instanceof List<?> all ? all : List.of(rows),
                    "staff added " + same,
                    new Event.By(Viewer.signedIn().name(), way(posted)));
        } catch (NotAllowed not) {
            return Screen.wrong(PAGE, page(it, posted, "This can’t be added to now"));
        }
        return Screen.go("/staff/cases/" + it.reference().text() + "?told=added");
    }
}
