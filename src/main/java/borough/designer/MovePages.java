package borough.designer;

import borough.catalogue.Catalogue.Listed;
import borough.designer.Looking.Found;
import borough.versions.VersionMove;
import borough.versions.VersionMove.Way;
import borough.versions.VersionMoves;
import borough.web.Choice;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where open cases of an older version are moved to the live one, after a look at what it does. */
@Controller
class MovePages {
    private static final String STAGE = "stage-";

    private final VersionMoves moves;
    private final Looking looking;

    MovePages(VersionMoves moves, Looking looking) {
        this.moves = moves;
        this.looking = looking;
    }

    @GetMapping(Looking.ALL + "/{slug}/cases")
    @MayUse(Who.DESIGNERS)
    ModelAndView preview(@PathVariable String slug, @RequestParam(defaultValue = "") String from) {
        return Screen.page("designer/pages/move", page(looking.at(slug, from), ""));
    }

    private static Way way(Found found) {
        var live = found.offered().live().map(Listed::hash).orElseThrow(Looking::notFound);
        return new Way(found.slug(), found.draft().hash(), live);
    }

    private MovePage page(Found found, String wrong) {
        var way = way(found);
        var preview = moves.preview(way);
        var stages = new ArrayList<MovePage.StageTo>();
        for (var it : preview.stages()) {
            stages.add(
                    new MovePage.StageTo(
                            STAGE + stages.size(),
                            it.stage(),
                            it.cases(),
                            preview.stagesThere().stream()
                                    .map(to -> choice(to, it.isThere() && to.equals(it.stage())))
                                    .toList()));
        }
        return new MovePage(
                looking.top(found, "/cases"),
                new MovePage.Doing(found.path(), way.from(), Looking.name(way.to()), wrong),
                stages,
                obstacles(preview),
                moves.asked(found.slug()).stream().map(this::said).toList());
    }

    private static Choice choice(String stage, boolean chosen) {
        return new Choice(stage, stage, null, chosen);
    }

    private static List<String> obstacles(borough.versions.VersionPreview preview) {
        var said = new ArrayList<String>();
        preview.stages().stream()
                .filter(it -> !it.isThere())
                .forEach(it -> said.add("There is no stage “%s” there.".formatted(it.stage())));
        preview.names()
                .notThere()
                .forEach(
                        it ->
                                said.add(
                                        "There is no “%s” there. ".formatted(it)
                                                + "What was answered stays readable on the"
                                                + " case, but no rule reads it."));
        preview.names()
                .notHeard()
                .forEach(
                        it ->
                                said.add(
                                        "Nothing is waited for there any more of “%s”."
                                                .formatted(it)));
        preview.stuck()
                .forEach(
                        it ->
                                said.add(
                                        "%s can’t be moved: %s."
                                                .formatted(cases(it.cases()), it.why())));
        return said;
    }

    static String cases(long count) {
        return count == 1 ? "1 case" : count + " cases";
    }

    private String said(VersionMove it) {
        var progress = it.progress();
        var end = progress.doneAt().map(at -> "done " + looking.said(at)).orElse("under way");
        return "%s asked on %s to move cases of version %s to %s: %s moved, %s stayed, %s."
                .formatted(
                        it.asked().who(),
                        looking.said(it.asked().at()),
                        Looking.name(it.way().from()),
                        Looking.name(it.way().to()),
                        progress.moved(),
                        progress.stayed(),
                        end);
    }

    @PostMapping(Looking.ALL + "/{slug}/cases")
    @MayUse(Who.DESIGNERS)
    ModelAndView move(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String why,
            @RequestParam Map<String, String> sent) {
        var found = looking.at(slug, from);
        if (why.isBlank()) {
            var wrong = "Enter why, for the history of each case";
            return Screen.wrong("designer/pages/move", page(found, wrong));
        }
        var stages = new LinkedHashMap<String, String>();
        for (var it : page(found, "").stages()) {
            var chosen = sent.getOrDefault(it.field(), "");
            if (!chosen.isEmpty()) {
                stages.put(it.stage(), chosen);
            }
        }
        moves.ask(way(found), stages, Viewer.signedIn().name(), why.strip());
        return Screen.go(found.path() + "/versions?told=moving");
    }
}
