package borough.worklists;

import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps and forgets the views of a list. */
@Controller
class ViewPages {
    private final Views views;
    private final Chosen chosen;

    ViewPages(Views views, Chosen chosen) {
        this.views = views;
        this.chosen = chosen;
    }

    @PostMapping("/staff/work/views")
    @MayUse(Who.STAFF)
    ModelAndView keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String share,
            @RequestParam(defaultValue = "") String list) {
        var by = Viewer.signedIn();
        var team = Optional.of(share).filter(it -> !it.isEmpty());
        return switch (views.keep(name, list, team, by)) {
            case Views.Kept.Done it -> Screen.go(ListQuery.read(it.view().query()).path());
            case Views.Kept.NeedsName it ->
                    chosen.wrong("name", "Give it a name of 60 characters at most", list, by);
            case Views.Kept.TooMany it ->
                    chosen.wrong(
                            "name",
                            "You have " + Views.EACH_MAX + " views. Forget one first",
                            list,
                            by);
            case Views.Kept.NotYourTeam it ->
                    chosen.wrong("share", "Share it with a team of your own", list, by);
        };
    }

    @PostMapping("/staff/work/views/forget")
    @MayUse(Who.STAFF)
    ModelAndView forget(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String list) {
        Chosen.person(view).ifPresent(it -> views.drop(it, Viewer.signedIn()));
        return Screen.go(ListQuery.read(list).path());
    }

    @PostMapping("/staff/work/views/first")
    @MayUse(Who.STAFF)
    ModelAndView first(@RequestParam(defaultValue = "") String list) {
        views.showFirst(list, Viewer.signedIn());
        return Screen.go(ListQuery.read(list).path());
    }
}
