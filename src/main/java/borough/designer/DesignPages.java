package borough.designer;

import borough.catalogue.Areas;
import borough.catalogue.Catalogue;
import borough.catalogue.Draft;
import borough.council.Calendars;
import borough.council.Duty;
import borough.examples.Examples;
import borough.files.Node;
import borough.files.Yaml;
import borough.publishing.Offered;
import borough.publishing.Publishing;
import borough.services.Question;
import borough.services.Service;
import borough.vocabulary.Vocabulary;
import borough.web.Frames;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Tag;
import borough.web.Who;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Services as their designers see them: all of them, and one in its text, rules and examples. */
@Controller
class DesignPages {
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final Looking looking;
    private final Around around;

    /** What services stand in: areas, words and working days. */
    @org.springframework.stereotype.Component
    record Around(Areas areas, Vocabulary words, Calendars calendars) {}

    DesignPages(
            Publishing publishing,
            Catalogue catalogue,
            Looking looking,
            Around around,
            Frames frames) {
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.looking = looking;
        this.around = around;
        frames.places(
                person ->
                        person.may(Duty.DESIGN)
                                ? List.of(new Frames.Place(60, "Services", Looking.ALL, 0))
                                : List.of());
    }

    @GetMapping(Looking.ALL)
    @MayUse(Who.DESIGNERS)
    ModelAndView services() {
        var offered = publishing.offered();
        var last = catalogue.last();
        var rows = offered.stream().map(this::row).toList();
        var broken = offered.stream().flatMap(it -> looking.broken(it.slug()).stream()).toList();
        var gone =
                last.keySet().stream()
                        .filter(slug -> offered.stream().noneMatch(it -> it.slug().equals(slug)))
                        .map(
                                slug ->
                                        new ServicesPage.Gone(
                                                slug, Looking.ALL + "/" + slug + "/versions"))
                        .toList();
        return Screen.page(
                "designer/pages/services",
                new ServicesPage(
                        new Grid(
                                "Services",
                                List.of(
                                        Column.words("Service"),
                                        Column.words("Area"),
                                        Column.words("Live version"),
                                        Column.words("Last change"),
                                        Column.words("State")),
                                rows),
                        broken,
                        gone));
    }

    private List<Cell> row(Offered it) {
        var area = it.live().map(live -> live.front().area()).or(() -> areaInFile(it)).orElse("");
        return List.of(
                Cell.link(it.title(), Looking.ALL + "/" + it.slug()),
                Cell.of(around.areas().named(area).map(Areas.Area::name).orElse(area)),
                Cell.of(it.live().map(live -> Looking.name(live.hash())).orElse("None")),
                Cell.of(
                        it.last()
                                .map(last -> looking.said(last.since()) + ", " + last.deed().by())
                                .orElse("Never")),
                Cell.of(state(it)));
    }

    private static Optional<String> areaInFile(Offered it) {
        return it.file().changed().flatMap(Draft::service).map(Service::area);
    }

    private static Tag state(Offered it) {
        if (it.isLeftBehind()) {
            return Tag.soon("File gone");
        }
        if (it.file().changed().filter(draft -> !draft.isSound()).isPresent()) {
            int faults = it.file().changed().get().faults().size();
            return Tag.late(faults == 1 ? "1 fault" : faults + " faults");
        }
        if (it.plan().isPresent()) {
            return Tag.moving("Planned");
        }
        return it.file().changed().isPresent() ? Tag.waiting("Changed") : Tag.good("Live");
    }

    @GetMapping(Looking.ALL + "/{slug}")
    @MayUse(Who.DESIGNERS)
    ModelAndView service(
            @PathVariable String slug, @RequestParam(defaultValue = "") String version) {
        var found = looking.at(slug, version);
        if (found.draft().service().isEmpty()) {
            return text(slug, version);
        }
        var service = found.draft().service().get();
        var stages =
                service.stages().stream()
                        .map(it -> new ServicePage.StageSaid(it.name(), InWords.stage(service, it)))
                        .toList();
        return Screen.page(
                "designer/pages/service",
                new ServicePage(
                        looking.top(found, ""),
                        new ServicePage.Staged(StagePicture.of(service), stages),
                        InWords.rules(service),
                        questions(service),
                        limits(found.draft(), service),
                        overlaid(found.draft(), service)));
    }

    private static Grid questions(Service service) {
        return new Grid(
                "Questions",
                List.of(Column.words("Question"), Column.words("Answer"), Column.words("Asked")),
                service.questions().stream().map(DesignPages::row).toList());
    }

    private static List<Cell> row(Question it) {
        var always = it.isOptional() ? "Always, may be left out" : "Always";
        return List.of(
                Cell.of(it.wording().question().raw()),
                Cell.of(it.answerType().name()),
                Cell.of(
                        it.when()
                                .map(when -> "When " + InWords.condition(when.source()))
                                .orElse(always)));
    }

    private Grid limits(Draft draft, Service service) {
        var shared = catalogue.shared(draft).map(it -> it.form().limits());
        return new Grid(
                "Limits",
                List.of(Column.words("Limit"), Column.words("Here"), Column.words("Elsewhere")),
                service.form().limits().values().stream()
                        .map(
                                it -> {
                                    var here = Told.said(it.value());
                                    var there =
                                            shared.map(all -> all.get(it.name()))
                                                    .map(limit -> Told.said(limit.value()))
                                                    .orElse("Not there");
                                    return List.of(
                                            Cell.of(it.name()),
                                            Cell.of(here),
                                            Cell.of(here.equals(there) ? "The same" : there));
                                })
                        .toList());
    }

    private ServicePage.Overlaid overlaid(Draft draft, Service service) {
        if (!draft.sources().hasOverlay()) {
            return new ServicePage.Overlaid("", List.of());
        }
        var why =
                Yaml.read(draft.sources().overlayFile(), draft.sources().overlay()).node().stream()
                        .filter(Node.Keyed.class::isInstance)
                        .flatMap(it -> ((Node.Keyed) it).get("why").stream())
                        .filter(Node.Words.class::isInstance)
                        .map(it -> ((Node.Words) it).text())
                        .findFirst()
                        .orElse("No reason is given.");
        return new ServicePage.Overlaid(
                why,
                catalogue.shared(draft).map(it -> Comparison.of(it, service)).orElse(List.of()));
    }

    @GetMapping(Looking.ALL + "/{slug}/text")
    @MayUse(Who.DESIGNERS)
    ModelAndView text(@PathVariable String slug, @RequestParam(defaultValue = "") String version) {
        var found = looking.at(slug, version);
        return Screen.page(
                "designer/pages/text",
                new TextPage(looking.top(found, "/text"), FileText.all(found.draft())));
    }

    /** Runs them now, whatever they came to before. */
    @GetMapping(Looking.ALL + "/{slug}/examples")
    @MayUse(Who.DESIGNERS)
    ModelAndView examples(
            @PathVariable String slug, @RequestParam(defaultValue = "") String version) {
        var found = looking.at(slug, version);
        var began = System.nanoTime();
        var results =
                found.draft()
                        .service()
                        .map(
                                it ->
                                        new Examples(around.words(), around.calendars().current())
                                                .run(it))
                        .orElse(List.of());
        var millis = (System.nanoTime() - began) / 1_000_000;
        return Screen.page(
                "designer/pages/examples",
                new ExamplesPage(
                        looking.top(found, "/examples"),
                        results.stream().map(ExamplesPage.Ran::of).toList(),
                        millis,
                        found.path() + "/examples?version=" + found.draft().hash()));
    }
}
