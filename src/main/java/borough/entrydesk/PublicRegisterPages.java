package borough.entrydesk;

import borough.entries.Entry.State;
import borough.entries.EntryFinding;
import borough.entries.KeptRegister;
import borough.entries.KeptRegisters;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Registers as anybody may read, search and take them away. */
@Controller
class PublicRegisterPages {
    private static final String PATH = "/registers";
    private static final int PAGE = 50;
    private static final int LINES = 5_000;
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");
    private static final List<State> SHOWN = List.of(State.values());

    private final KeptRegisters registers;
    private final EntryFinding finding;

    PublicRegisterPages(KeptRegisters registers, EntryFinding finding) {
        this.registers = registers;
        this.finding = finding;
    }

    @GetMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView all() {
        return Screen.spoken(
                "entrydesk/pages/publicregisters",
                new PublicRegister.All(
                        registers.all().stream()
                                .filter(it -> it.rules().published())
                                .map(
                                        it ->
                                                new PublicRegister.All.One(
                                                        it.title(), it.about(), path(it)))
                                .toList()));
    }

    static String path(KeptRegister it) {
        return PATH + "/" + it.slug();
    }

    private KeptRegister named(String slug) {
        return registers
                .named(slug)
                .filter(it -> it.rules().published())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(PATH + "/{slug}")
    @MayUse(Who.ANYONE)
    ModelAndView one(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        var register = named(slug);
        var found = finding.list(register, q, SHOWN, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var next =
                found.size() > PAGE
                        ? "%s?q=%s&after=%s"
                                .formatted(
                                        path(register),
                                        encoded(q),
                                        encoded(shown.getLast().number()))
                        : null;
        return Screen.spoken(
                "entrydesk/pages/publicregister",
                new PublicRegister.Listed(
                        register.title(),
                        register.about(),
                        path(register),
                        q,
                        EntryViews.grid(register, shown, path(register)),
                        next,
                        path(register) + "/download"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @GetMapping(PATH + "/{slug}/{number}")
    @MayUse(Who.ANYONE)
    ModelAndView entry(@PathVariable String slug, @PathVariable String number) {
        var register = named(slug);
        var it =
                finding.numbered(slug, number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Screen.spoken(
                "entrydesk/pages/publicentry",
                new PublicRegister.Entered(
                        register.title(),
                        path(register),
                        register.one() + " " + it.number(),
                        EntryViews.tag(it),
                        warning(it.state()),
                        EntryViews.rows(register, register.publicFields(), it, it.says())));
    }

    private static @Nullable String warning(State state) {
        return switch (state) {
            case SUSPENDED -> "This is suspended. It does not hold now.";
            case EXPIRED -> "This has expired. It does not hold any more.";
            case ENDED -> "This has ended. It does not hold any more.";
            case LIVE, WAITING, OFFERED -> null;
        };
    }

    /**
     * The next so many entries as a file, which anybody on the way may keep for an hour. Where
     * there are more the header {@code Link} says where.
     */
    @GetMapping(PATH + "/{slug}/download")
    @MayUse(Who.ANYONE)
    ResponseEntity<byte[]> csv(
            HttpServletRequest request,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String after) {
        Frames.withoutForms(request);
        var register = named(slug);
        var found = finding.list(register, "", SHOWN, after, LINES + 1);
        var csv = new StringBuilder(EntryViews.csvHead(register));
        found.stream().limit(LINES).forEach(it -> csv.append(EntryViews.csvLine(register, it)));
        var answer =
                ResponseEntity.ok()
                        .contentType(CSV)
                        .cacheControl(AN_HOUR)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + slug + ".csv\"");
        if (found.size() > LINES) {
            var last = encoded(found.get(LINES - 1).number());
            answer.header(
                    HttpHeaders.LINK,
                    "<%s/download?after=%s>; rel=\"next\"".formatted(path(register), last));
        }
        return answer.body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
