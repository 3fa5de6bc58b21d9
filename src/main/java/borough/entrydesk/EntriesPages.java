package borough.entrydesk;

import borough.entries.Entries;
import borough.entries.Entry;
import borough.entries.Entry.State;
import borough.entries.EntryFinding;
import borough.entries.KeptRegister;
import borough.entries.Queues;
import borough.entrydesk.EntriesPage.Sought;
import borough.entrydesk.EntriesPage.Ways;
import borough.registers.Registers;
import borough.web.Choice;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff look through a register, take it out, and offer what people wait for. */
@Controller
class EntriesPages {
    private static final int PAGE = 50;

    private final EntryDesk desk;
    private final EntryFinding finding;
    private final Entries entries;
    private final Queues queues;

    EntriesPages(
            EntryDesk desk,
            EntryFinding finding,
            Entries entries,
            Queues queues,
            Registers registers) {
        this.desk = desk;
        this.finding = finding;
        this.entries = entries;
        this.queues = queues;
        registers.shelve(
                () ->
                        desk.all().stream()
                                .map(
                                        it ->
                                                new Registers.Shelved(
                                                        it.title(), it.about(), EntryDesk.path(it)))
                                .toList());
    }

    @GetMapping(EntryDesk.PATH + "/{slug}")
    @MayUse(Who.STAFF)
    ModelAndView one(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String told) {
        var register = desk.named(slug);
        var found = finding.list(register, q, states(state), after, PAGE + 1);
        // What is sealed has no words: staff find an entry by the whole of it.
        if (found.isEmpty() && !q.isBlank() && after.isEmpty()) {
            found =
                    finding.exactly(
                            register, q, it -> EntryViews.maySee(register, it, desk.person()));
        }
        var shown = found.stream().limit(PAGE).toList();
        var path = EntryDesk.path(register);
        var more = path + "?q=" + encoded(q) + "&state=" + encoded(state) + "&after=";
        var next =
                found.size() > PAGE
                        ? new Link("Next entries", more + encoded(shown.getLast().number()))
                        : null;
        return Screen.page(
                "entrydesk/pages/entries",
                new EntriesPage(
                        register.title(),
                        register.about(),
                        path,
                        new Sought(q, choices(state)),
                        EntryViews.grid(register, shown, path),
                        ways(register, next),
                        lists(register),
                        desk.lost(register),
                        told(told)));
    }

    private Ways ways(KeptRegister register, @Nullable Link next) {
        var path = EntryDesk.path(register);
        return new Ways(
                next,
                desk.keeps(register) ? new Link("Add an entry", path + "/new") : null,
                new Link("Take out all of it as a file for spreadsheets (CSV)", path + "/csv"),
                register.rules().published()
                        ? new Link("What everybody sees", "/registers/" + register.slug())
                        : null);
    }

    private static @Nullable String told(String told) {
        return switch (told) {
            case "nobody" -> "Nobody waits for it.";
            case "gone" -> "It stands otherwise by now. Look at how it stands.";
            default -> null;
        };
    }

    private List<Choice> lists(KeptRegister register) {
        var lists = register.lists().stream().flatMap(it -> it.from().stream()).toList();
        if (lists.isEmpty() || !desk.keeps(register)) {
            return List.of();
        }
        var waiting = entries.waiting(register, lists);
        return lists.stream()
                .map(it -> new Choice(it, it, wait(waiting.getOrDefault(it, 0)), false))
                .toList();
    }

    private static String wait(int waiting) {
        return switch (waiting) {
            case 0 -> "Nobody waits";
            case 1 -> "1 waits";
            default -> waiting + " wait";
        };
    }

    private static List<State> states(String state) {
        return Arrays.stream(State.values())
                .filter(it -> state.isEmpty() || it.word().equals(state))
                .toList();
    }

    private static List<Choice> choices(String state) {
        return Arrays.stream(State.values())
                .map(
                        it ->
                                new Choice(
                                        it.word(),
                                        EntryViews.name(it),
                                        null,
                                        it.word().equals(state)))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Offers a place of a list to whoever has waited longest. */
    @PostMapping(EntryDesk.PATH + "/{slug}/offer")
    @MayUse(Who.STAFF)
    ModelAndView offer(@PathVariable String slug, @RequestParam(defaultValue = "") String list) {
        var register = desk.kept(slug);
        boolean isList = register.lists().filter(it -> it.from().contains(list)).isPresent();
        var path = EntryDesk.path(register);
        return (isList ? queues.offer(register, list, desk.by("")) : Optional.<Entry>empty())
                .map(it -> Screen.go(path + "/" + it.number() + "?told=offered"))
                .orElseGet(() -> Screen.go(path + "?told=nobody"));
    }

    /** All that everybody may see of every entry, for a spreadsheet. */
    @GetMapping(EntryDesk.PATH + "/{slug}/csv")
    @MayUse(Who.STAFF)
    void csv(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var register = desk.named(slug);
        desk.tookOut(register);
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + register.slug() + ".csv\"");
        desk.csv(register, response.getWriter());
    }
}
