package borough.correspondence;

import borough.casebook.Case;
import borough.correspondence.Letters.ToRead;
import borough.handling.CaseDesk;
import borough.values.Reference;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What customers and colleagues wrote that waits to be read. */
@Controller
class ToReadPages {
    private static final int SHOWN_MAX = 50;

    private final Letters letters;
    private final CaseDesk desk;

    ToReadPages(Letters letters, CaseDesk desk, Frames frames) {
        this.letters = letters;
        this.desk = desk;
        frames.places(person -> List.of(new Frames.Place(12, "Messages", "/staff/messages", 0)));
    }

    @GetMapping("/staff/messages")
    @MayUse(Who.STAFF)
    ModelAndView toRead() {
        var person = Viewer.signedIn();
        var all = letters.of(person, SHOWN_MAX + 1);
        var shown = all.stream().limit(SHOWN_MAX).toList();
        var cases = desk.find(shown.stream().map(ToRead::reference).distinct().toList(), person);
        return Screen.page(
                "correspondence/pages/to-read",
                new ToReadPage(
                        shown.stream().flatMap(it -> item(it, cases)).toList(),
                        all.size() > shown.size()));
    }

    private static Stream<ToReadPage.Item> item(ToRead it, Map<Reference, Case> cases) {
        return Stream.ofNullable(cases.get(it.reference()))
                .map(about -> about.about())
                .map(
                        about ->
                                new ToReadPage.Item(
                                        says(it),
                                        "/staff/cases/"
                                                + it.reference().text()
                                                + "#line-"
                                                + it.number(),
                                        it.reference().text(),
                                        about.title(),
                                        about.place(),
                                        it.at()));
    }

    private static String says(ToRead it) {
        return switch (it.kind()) {
            case "hand over" -> it.who() + " handed a case over";
            case "colleague" -> it.who() + " wrote to you or your team";
            default -> it.who() + " wrote";
        };
    }
}
