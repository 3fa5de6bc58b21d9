package borough.designer;

import borough.catalogue.Catalogue;
import borough.catalogue.Draft;
import borough.catalogue.Version;
import borough.designer.Looking.Found;
import borough.publishing.Plan;
import borough.publishing.Published;
import borough.publishing.Publishing;
import borough.versions.VersionMoves;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a version goes live, now or later, comes back, or is taken away. */
@Controller
class VersionsPages {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm", Locale.UK);
    private static final String NO_REASON = "Enter why, for those who look back later";

    private final Publishing publishing;
    private final Catalogue catalogue;
    private final VersionMoves moves;
    private final Looking looking;
    private final Clock clock;

    VersionsPages(
            Publishing publishing,
            Catalogue catalogue,
            VersionMoves moves,
            Looking looking,
            Clock clock) {
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.moves = moves;
        this.looking = looking;
        this.clock = clock;
    }

    @GetMapping(Looking.ALL + "/{slug}/versions")
    @MayUse(Who.DESIGNERS)
    ModelAndView versions(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String told) {
        var found = looking.at(slug, version);
        return Screen.page(
                "designer/pages/versions", page(found, VersionsPage.Form.EMPTY, told(told)));
    }

    private static String told(String word) {
        return switch (word) {
            case "live" -> "It is live now";
            case "planned" -> "It goes live at that time";
            case "dropped" -> "The plan was dropped";
            case "withdrawn" -> "It was withdrawn. Open cases go on";
            case "moving" -> "The cases are being moved";
            default -> "";
        };
    }

    private VersionsPage page(Found found, VersionsPage.Form form, String told) {
        var history = catalogue.history(found.slug());
        var live = found.offered().live().map(Catalogue.Listed::hash);
        var open = moves.open(found.slug());
        return new VersionsPage(
                looking.top(found, "/versions"),
                new VersionsPage.Doing(
                        found.path(),
                        found.draft().hash(),
                        going(found),
                        found.offered().live().isPresent()),
                form.faulty(found.isLive() ? List.of() : found.draft().faults())
                        .warned(found.draft().warnings()),
                found.offered().plan().map(this::said).orElse(""),
                history.stream().map(it -> entry(found, it, live.orElse(""))).toList(),
                open.entrySet().stream()
                        .map(it -> onVersion(found, it.getKey(), it.getValue(), live.orElse("")))
                        .toList(),
                told);
    }

    private VersionsPage.Going going(Found found) {
        if (found.isLive()) {
            return VersionsPage.Going.NOT;
        }
        if (found.draft().isSound()) {
            return VersionsPage.Going.SOUND;
        }
        return publishing.comesBack(found.draft())
                ? VersionsPage.Going.BACK
                : VersionsPage.Going.NOT;
    }

    private String said(Plan plan) {
        return "Version %s goes live %s. %s planned it: %s"
                .formatted(
                        Looking.name(plan.hash()), looking.said(plan.at()), plan.by(), plan.why());
    }

    private VersionsPage.Entry entry(Found found, Version it, String live) {
        var isLive = it.hash().equals(live);
        var what = it.deed().what().word();
        var compare = found.path() + "/compare?from=" + it.hash() + "&to=" + found.draft().hash();
        return new VersionsPage.Entry(
                what.substring(0, 1).toUpperCase(Locale.UK) + what.substring(1),
                Looking.name(it.hash()),
                looking.said(it.since()) + ", by " + it.deed().by(),
                it.deed().why(),
                new VersionsPage.Ways(
                        found.path() + "?version=" + it.hash(),
                        it.hash().equals(found.draft().hash()) ? "" : compare,
                        it.wentLive() && !isLive
                                ? found.path() + "/versions?version=" + it.hash()
                                : ""));
    }

    private static VersionsPage.Open onVersion(Found found, String hash, long cases, String live) {
        var isLive = hash.equals(live) || live.isEmpty();
        return new VersionsPage.Open(
                Looking.name(hash), cases, isLive ? "" : found.path() + "/cases?from=" + hash);
    }

    @PostMapping(Looking.ALL + "/{slug}/publish")
    @MayUse(Who.DESIGNERS)
    ModelAndView publish(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time) {
        var form = new VersionsPage.Form(why.strip(), day.strip(), time.strip());
        var found = looking.at(slug, version);
        var wish = new Publishing.Wish(slug, found.draft().hash(), by(), form.why());
        if (form.why().isEmpty()) {
            return again(found, form.wrong("why", NO_REASON));
        }
        var isNow = form.day().isEmpty() && form.time().isEmpty();
        var at = isNow ? Optional.<Instant>empty() : moment(form);
        if (!isNow && at.filter(clock.instant()::isBefore).isEmpty()) {
            return again(
                    found,
                    form.wrong("day", "Enter a day and a time to come, like 30/11/2026 and 9:00"));
        }
        var done = isNow ? publishing.publish(wish) : publishing.publishAt(wish, at.orElseThrow());
        return switch (done) {
            case Published.Live live -> go(slug, "live");
            case Published.Planned planned -> go(slug, "planned");
            case Published.Faulty faulty -> again(found, form.faulty(faulty.faults()).refused());
            case Published.Gone gone -> throw Looking.notFound();
        };
    }

    private static String by() {
        return Viewer.signedIn().name();
    }

    private static Optional<Instant> moment(VersionsPage.Form form) {
        try {
            var typed = LocalDateTime.parse(form.day() + " " + form.time(), TYPED);
            return Optional.of(typed.atZone(HERE).toInstant());
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private ModelAndView again(Found found, VersionsPage.Form form) {
        return Screen.wrong("designer/pages/versions", page(found, form, ""));
    }

    private static ModelAndView go(String slug, String told) {
        return Screen.go(Looking.ALL + "/" + slug + "/versions?told=" + told);
    }

    @PostMapping(Looking.ALL + "/{slug}/drop-plan")
    @MayUse(Who.DESIGNERS)
    ModelAndView dropPlan(@PathVariable String slug) {
        publishing.dropPlan(slug, by());
        return go(slug, "dropped");
    }

    @PostMapping(Looking.ALL + "/{slug}/withdraw")
    @MayUse(Who.DESIGNERS)
    ModelAndView withdraw(
            @PathVariable String slug, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            var found = looking.at(slug, "");
            return again(found, VersionsPage.Form.EMPTY.wrong("reason", NO_REASON));
        }
        publishing.withdraw(slug, by(), reason.strip());
        return go(slug, "withdrawn");
    }

    @GetMapping(Looking.ALL + "/{slug}/compare")
    @MayUse(Who.DESIGNERS)
    ModelAndView compare(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var before = looking.at(slug, from);
        var after = looking.at(slug, to);
        return Screen.page(
                "designer/pages/compare",
                new ComparePage(
                        looking.top(after, "/compare"),
                        Looking.name(before.draft().hash()),
                        Looking.name(after.draft().hash()),
                        sentences(before.draft(), after.draft()),
                        LineDifference.of(before.draft().sources(), after.draft().sources())));
    }

    private static List<String> sentences(Draft before, Draft after) {
        if (before.service().isEmpty() || after.service().isEmpty()) {
            return List.of("One of them cannot be read, so only the texts can be compared.");
        }
        var said = Comparison.of(before.service().get(), after.service().get());
        return said.isEmpty() ? List.of("Both mean the same.") : said;
    }
}
