package borough.auditdesk;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.Entry;
import borough.audit.NewEntry;
import borough.audit.NewEntry.Kind;
import borough.audit.Sought;
import borough.council.Councils;
import borough.council.Duty;
import borough.data.Cursor;
import borough.web.Choice;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The record of what was done and looked at, for administrators. */
@Controller
class AuditPages {
    private static final String PATH = "/staff/audit";
    private static final int SHOWN = 50;
    private static final int LONGEST = 100;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.UK);

    private final Audit audit;
    private final Councils councils;
    private final Subjects subjects;

    AuditPages(Audit audit, Councils councils, Subjects subjects, Frames frames) {
        this.subjects = subjects;
        this.audit = audit;
        this.councils = councils;
        frames.places(
                person ->
                        person.may(Duty.ADMINISTER)
                                ? List.of(new Frames.Place(85, "Audit", PATH, 0))
                                : List.of());
    }

    /** What was asked for, as it stands in the address. */
    private record Asked(String who, String kind, String about, String day, String before) {
        static Asked of(Map<String, String> asked) {
            return new Asked(
                    plain(asked, "who"),
                    plain(asked, "kind"),
                    plain(asked, "about"),
                    plain(asked, "day"),
                    plain(asked, "before"));
        }

        private static String plain(Map<String, String> asked, String name) {
            // What no database takes is nobody's name.
            var text = asked.getOrDefault(name, "").replace("\0", "").strip();
            return text.substring(0, Math.min(text.length(), LONGEST));
        }

        Optional<Kind> ofKind() {
            return Arrays.stream(Kind.values()).filter(it -> it.text().equals(kind)).findFirst();
        }

        Optional<LocalDate> onDay() {
            try {
                return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        boolean isReadable() {
            return day.isEmpty() || onDay().isPresent();
        }

        Sought sought(ZoneId zone) {
            var from = onDay().map(it -> it.atStartOfDay(zone).toInstant()).orElse(Instant.EPOCH);
            var end =
                    onDay().map(it -> it.plusDays(1).atStartOfDay(zone).toInstant())
                            .map(it -> new Cursor(it, new UUID(0, 0)))
                            .orElse(Cursor.NEWEST);
            return new Sought(
                    Optional.of(who).filter(it -> !it.isEmpty()),
                    ofKind(),
                    Optional.of(about).filter(it -> !it.isEmpty()),
                    from,
                    Cursor.read(before).orElse(end));
        }

        NewEntry look() {
            var by = Viewer.signedIn();
            return new NewEntry(
                            Actor.staff(by.person(), by.name()),
                            Kind.LOOK,
                            "Read the audit",
                            new About("audit", ""))
                    .saying("person", who)
                    .saying("kind", kind)
                    .saying("about", about)
                    .saying("day", day)
                    .saying("before", before);
        }

        String older(Entry last) {
            return PATH
                    + "?who="
                    + inAddress(who)
                    + "&kind="
                    + inAddress(kind)
                    + "&about="
                    + inAddress(about)
                    + "&day="
                    + inAddress(day)
                    + "&before="
                    + inAddress(new Cursor(last.at(), last.id()).text());
        }

        private static String inAddress(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @GetMapping(PATH)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView audit(@RequestParam Map<String, String> params) {
        var asked = Asked.of(params);
        if (!asked.isReadable()) {
            return Screen.wrong(
                    "auditdesk/pages/audit",
                    page(asked, "Enter a day like 2026-11-27", List.of(), null));
        }
        audit.write(asked.look());
        var zone = councils.current().hours().zone();
        var found = audit.find(asked.sought(zone), SHOWN + 1);
        var shown = found.stream().limit(SHOWN).toList();
        var named = subjects.of(shown, Viewer.signedIn());
        var lines = shown.stream().map(it -> line(it, named.of(it.about()), zone)).toList();
        var older = found.size() > SHOWN ? asked.older(shown.getLast()) : null;
        return Screen.page("auditdesk/pages/audit", page(asked, null, lines, older));
    }

    private static AuditPage page(
            Asked asked,
            @org.jspecify.annotations.Nullable String fault,
            List<AuditPage.Line> lines,
            @org.jspecify.annotations.Nullable String older) {
        var kinds =
                Arrays.stream(Kind.values())
                        .map(Kind::text)
                        .map(
                                it ->
                                        it.equals(asked.kind())
                                                ? Choice.chosen(it, capital(it))
                                                : Choice.of(it, capital(it)))
                        .toList();
        return new AuditPage(asked.who(), kinds, asked.about(), asked.day(), fault, lines, older);
    }

    private static AuditPage.Line line(Entry it, AuditPage.Named about, ZoneId zone) {
        var said = new ArrayList<String>();
        new TreeMap<>(it.said()).forEach((name, value) -> said.add(capital(name) + ": " + value));
        if (it.erased()) {
            said.add("What was said was erased");
        }
        return new AuditPage.Line(
                WHEN.format(it.at().atZone(zone)), it.by().name(), it.what(), about, said);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
