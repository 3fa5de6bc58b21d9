package borough.staff;

import borough.cases.Case;
import borough.cases.Cases;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Paging;
import borough.web.Screen;
import borough.web.Tag;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for somebody. */
@Controller
class WorkPages {
    private final Cases cases;
    private final Structure structure;
    private final Clock clock;

    WorkPages(Cases cases, Structure structure, Clock clock, Frames frames) {
        this.cases = cases;
        this.structure = structure;
        this.clock = clock;
        frames.places(person -> List.of(new Frames.Place(10, "Work", "/staff", 0)));
    }

    @GetMapping("/staff")
    @MayUse(Who.STAFF)
    ModelAndView work(@RequestParam(defaultValue = "mine") String view) {
        var person = Viewer.signedIn();
        var mine = cases.openOf(holders(person));
        var latest = cases.latest();
        var shown = view.equals("latest") ? latest : mine;
        var views =
                List.of(
                        view("Waiting for my teams", "/staff", mine.size(), shown.equals(mine)),
                        view("Opened last", "/staff?view=latest", latest.size(), shown == latest));
        return Screen.page(
                "staff/pages/home",
                new HomePage(
                        "Work",
                        views,
                        shown.stream().map(this::work).toList(),
                        new Paging(1, 1, "/staff"),
                        null));
    }

    private static HomePage.View view(String text, String href, int count, boolean chosen) {
        return new HomePage.View(text, href, count, chosen);
    }

    // A case lies with a team, or with a whole department where no team was named.
    private Set<String> holders(SignedIn person) {
        var holders = new HashSet<>(person.teams());
        structure.teams().stream()
                .filter(it -> person.teams().contains(it.slug()))
                .forEach(it -> holders.add(it.department()));
        return holders;
    }

    private HomePage.Work work(Case it) {
        return new HomePage.Work(
                it.reference().text(),
                "/staff/cases/" + it.reference().text(),
                it.about().title(),
                it.about().place(),
                tag(it),
                it.where().dueAt().orElse(it.openedAt()));
    }

    private Tag tag(Case it) {
        var words = sentence(it.where().stage());
        if (!it.isOpen()) {
            return Tag.quiet(words);
        }
        return it.isLate(clock.instant()) ? Tag.late("Late: " + words) : Tag.moving(words);
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
