package borough.entrydesk;

import borough.entries.Entries;
import borough.entries.Entry;
import borough.entries.EntryContents;
import borough.entries.EntryFinding;
import borough.entries.EntryLine;
import borough.entries.KeptRegister;
import borough.printing.Printed;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Link;
import borough.web.MayUse;
import borough.web.Moment;
import borough.web.Screen;
import borough.web.Who;
import borough.web.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where staff read an entry with its history, and those who keep the register change it. */
@Controller
class KeptEntryPages {
    private static final String ONE = EntryDesk.PATH + "/{slug}/{number}";
    private static final String WHY = "why";

    private final EntryDesk desk;
    private final EntryFinding finding;
    private final Entries entries;
    private final EntryContents contents;
    private final EntryPaper papers;

    KeptEntryPages(
            EntryDesk desk,
            EntryFinding finding,
            Entries entries,
            EntryContents contents,
            EntryPaper papers) {
        this.desk = desk;
        this.finding = finding;
        this.entries = entries;
        this.contents = contents;
        this.papers = papers;
    }

    @GetMapping(ONE)
    @MayUse(Who.STAFF)
    ModelAndView one(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String told) {
        var register = desk.named(slug);
        var it = entry(register, number);
        desk.looked(register, it.number());
        return Screen.page(
                "entrydesk/pages/entry", page(register, it, Map.of(), List.of(), told(told)));
    }

    private static @Nullable String told(String told) {
        return switch (told) {
            case "added" -> "It is entered.";
            case "changed" -> "It is changed.";
            case "offered" -> "It is offered to them.";
            case "done" -> "Done.";
            case "gone" -> "That can’t be done now. Look at how it stands.";
            default -> null;
        };
    }

    private Entry entry(KeptRegister register, String number) {
        return finding.numbered(register.slug(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private EntryPage page(
            KeptRegister register,
            Entry it,
            Map<String, String> given,
            List<Fault> faults,
            @Nullable String told) {
        var seen =
                register.fields().stream()
                        .filter(field -> EntryViews.maySee(register, field, desk.person()))
                        .toList();
        var reference = it.origin().caseReference();
        return new EntryPage(
                register.title(),
                register.one() + " " + it.number(),
                EntryDesk.path(register) + "/" + it.number(),
                EntryViews.tag(it),
                EntryViews.rows(register, seen, it, contents.all(it)),
                reference == null
                        ? null
                        : new Link(Words.reference(reference), "/staff/cases/" + reference),
                paper(register, it),
                desk.keeps(register) ? deeds(register, it, given) : List.of(),
                given.getOrDefault(WHY, ""),
                finding.history(it).stream().map(line -> moment(seen, it, line)).toList(),
                desk.now(),
                faults,
                told);
    }

    private @Nullable Link paper(KeptRegister register, Entry it) {
        return papers.called(it)
                .map(
                        called ->
                                new Link(
                                        called + " (PDF)",
                                        EntryDesk.path(register) + "/" + it.number() + "/paper"))
                .orElse(null);
    }

    /** What its holder has on paper, printed for those who keep the register. */
    @GetMapping(ONE + "/paper")
    @MayUse(Who.STAFF)
    ModelAndView paper(@PathVariable String slug, @PathVariable String number) {
        var register = desk.named(slug);
        var it = entry(register, number);
        var pdf =
                papers.print(it)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        desk.printed(register, it.number());
        return Printed.shown(pdf, it.number());
    }

    private static List<Choice> deeds(KeptRegister register, Entry it, Map<String, String> given) {
        return EntryViews.deeds(register, it).stream()
                .map(
                        one ->
                                new Choice(
                                        one.value(),
                                        one.text(),
                                        null,
                                        one.value().equals(given.get("deed"))))
                .toList();
    }

    private Moment moment(List<KeptRegister.Field> seen, Entry it, EntryLine line) {
        var was = line.was() == null ? "" : before(seen, contents.was(it, line.was()));
        var parts = Stream.of(line.why(), was).filter(part -> !part.isEmpty());
        var more = parts.collect(Collectors.joining("; "));
        return new Moment(line.at(), line.what(), more.isEmpty() ? null : more, line.who(), null);
    }

    // What a reader may not see now they may not see as it was before.
    private static String before(List<KeptRegister.Field> seen, Map<String, String> was) {
        return seen.stream()
                .filter(it -> was.containsKey(it.key()))
                .map(it -> it.label() + " was " + said(it, was.getOrDefault(it.key(), "")))
                .collect(Collectors.joining("; "));
    }

    private static String said(KeptRegister.Field field, String value) {
        return value.isEmpty() ? "empty" : EntryViews.said(field, value);
    }

    /** Renews, suspends or ends it, with a reason. */
    @PostMapping(ONE)
    @MayUse(Who.STAFF)
    ModelAndView act(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam Map<String, String> given) {
        var register = desk.kept(slug);
        var it = entry(register, number);
        var deed = given.getOrDefault("deed", "");
        var why = given.getOrDefault(WHY, "").strip();
        var fault = fault(register, it, deed, why);
        if (fault != null) {
            return Screen.wrong(
                    "entrydesk/pages/entry", page(register, it, given, List.of(fault), null));
        }
        boolean done = done(register, it, deed, why);
        return Screen.go(
                EntryDesk.path(register) + "/" + it.number() + "?told=" + (done ? "done" : "gone"));
    }

    private static @Nullable Fault fault(KeptRegister register, Entry it, String deed, String why) {
        if (EntryViews.deeds(register, it).stream().noneMatch(one -> one.value().equals(deed))) {
            return new Fault("deed", "Choose what to do");
        }
        return EntryDesk.isReason(why)
                ? null
                : new Fault(WHY, "Say why, in 500 characters or fewer");
    }

    private boolean done(KeptRegister register, Entry it, String deed, String why) {
        var by = desk.by(why);
        desk.did(register, it.number(), "Changed how an entry of a register stands", why);
        return switch (deed) {
            case "renew" -> entries.renew(register, it.number(), by, null);
            case "suspend" -> entries.suspend(register, it.number(), true, by);
            case "restore" -> entries.suspend(register, it.number(), false, by);
            default -> entries.end(register, it.number(), deed.substring("end ".length()), by);
        };
    }
}
