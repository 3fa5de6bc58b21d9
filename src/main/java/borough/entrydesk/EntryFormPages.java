package borough.entrydesk;

import borough.entries.Entries;
import borough.entries.Entries.New;
import borough.entries.Entry;
import borough.entries.EntryContents;
import borough.entries.EntryFinding;
import borough.entries.KeptRegister;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where those who keep a register add an entry, and change what one says. */
@Controller
class EntryFormPages {
    private static final String ONE = EntryDesk.PATH + "/{slug}/{number}";
    private static final String WHY = "why";

    private final EntryDesk desk;
    private final EntryFinding finding;
    private final Entries entries;
    private final EntryContents contents;

    EntryFormPages(EntryDesk desk, EntryFinding finding, Entries entries, EntryContents contents) {
        this.desk = desk;
        this.finding = finding;
        this.entries = entries;
        this.contents = contents;
    }

    private Entry entry(KeptRegister register, String number) {
        return finding.numbered(register.slug(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(EntryDesk.PATH + "/{slug}/new")
    @MayUse(Who.STAFF)
    ModelAndView blank(@PathVariable String slug) {
        var register = desk.kept(slug);
        return Screen.page(
                "entrydesk/pages/entryform",
                adding(register, Map.of(), new LinkedMultiValueMap<>(), Map.of()));
    }

    private static EntryPage.Form adding(
            KeptRegister register,
            Map<String, String> values,
            MultiValueMap<String, String> posted,
            Map<String, String> faults) {
        var path = EntryDesk.path(register);
        return new EntryPage.Form(
                "Add to " + register.title(),
                path + "/new",
                path,
                "Add it",
                EntryForms.fields(register, values, posted.toSingleValueMap(), faults));
    }

    @PostMapping(EntryDesk.PATH + "/{slug}/new")
    @MayUse(Who.STAFF)
    ModelAndView add(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> posted) {
        var register = desk.kept(slug);
        if (desk.lost(register) != null) {
            return Screen.go(EntryDesk.path(register));
        }
        var given = EntryForms.given(register, posted);
        var checked = contents.check(register, given);
        if (!checked.isSound()) {
            return Screen.wrong(
                    "entrydesk/pages/entryform", adding(register, given, posted, checked.faults()));
        }
        var added = entries.add(register, New.of(checked.values()), desk.by(""));
        desk.did(register, added.number(), "Added an entry to a register", "");
        return Screen.go(EntryDesk.path(register) + "/" + added.number() + "?told=added");
    }

    @GetMapping(ONE + "/change")
    @MayUse(Who.STAFF)
    ModelAndView changing(@PathVariable String slug, @PathVariable String number) {
        var register = desk.kept(slug);
        var it = entry(register, number);
        return Screen.page(
                "entrydesk/pages/entryform",
                changing(register, it, contents.all(it), new LinkedMultiValueMap<>(), Map.of()));
    }

    private static EntryPage.Form changing(
            KeptRegister register,
            Entry it,
            Map<String, String> values,
            MultiValueMap<String, String> posted,
            Map<String, String> faults) {
        var path = EntryDesk.path(register) + "/" + it.number();
        var fields =
                new java.util.ArrayList<>(
                        EntryForms.fields(register, values, posted.toSingleValueMap(), faults));
        var why = faults.get(WHY);
        fields.addAll(
                new borough.web.Asked.Form(
                                Map.of(
                                        "reason",
                                        posted.toSingleValueMap().getOrDefault("reason", "")),
                                why == null ? null : new Fault("reason", why))
                        .text("reason", "Why is it changed?", null)
                        .fields());
        return new EntryPage.Form(
                "Change " + it.number(), path + "/change", path, "Change it", fields);
    }

    @PostMapping(ONE + "/change")
    @MayUse(Who.STAFF)
    ModelAndView change(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> posted) {
        var register = desk.kept(slug);
        var it = entry(register, number);
        var path = EntryDesk.path(register) + "/" + it.number();
        if (desk.lost(register) != null) {
            return Screen.go(EntryDesk.path(register));
        }
        var given = EntryForms.given(register, posted);
        var checked = contents.check(register, given);
        var why = posted.toSingleValueMap().getOrDefault("reason", "").strip();
        var faults = new java.util.LinkedHashMap<>(checked.faults());
        if (!EntryDesk.isReason(why)) {
            faults.put(WHY, "Say why, in 500 characters or fewer");
        }
        if (!faults.isEmpty()) {
            return Screen.wrong(
                    "entrydesk/pages/entryform", changing(register, it, given, posted, faults));
        }
        desk.did(register, it.number(), "Changed an entry of a register", why);
        boolean done = entries.change(register, it.number(), checked.values(), desk.by(why));
        return Screen.go(path + "?told=" + (done ? "changed" : "gone"));
    }
}
