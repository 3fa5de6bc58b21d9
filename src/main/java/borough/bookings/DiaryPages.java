package borough.bookings;

import borough.bookings.DiaryViews.Typed;
import borough.council.Duty;
import borough.web.Asked;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where staff keep diaries: who comes when, who came, and when nobody can. */
@Controller
class DiaryPages {
    private static final String PAGE = "bookings/pages/diary";
    private static final int WHY_MAX = 200;

    private final DiaryKeeping keeping;
    private final DiaryViews views;

    DiaryPages(DiaryKeeping keeping, DiaryViews views, Frames frames) {
        this.keeping = keeping;
        this.views = views;
        frames.places(
                person ->
                        person.may(Duty.CASEWORK) || person.may(Duty.ADVISE)
                                ? List.of(new Frames.Place(65, "Diaries", DiaryViews.PATH, 0))
                                : List.of());
    }

    @GetMapping(DiaryViews.PATH)
    @MayUse(Who.STAFF)
    ModelAndView all() {
        atADesk();
        return Screen.page("bookings/pages/diaries", new DiariesPage(keeping.all()));
    }

    @GetMapping(DiaryViews.PATH + "/{slug}")
    @MayUse(Who.STAFF)
    ModelAndView one(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String told) {
        var diary = named(slug);
        var page = views.page(diary, day(day), view.equals("week"), Typed.nothing(told(told)));
        return Screen.page(PAGE, page);
    }

    private static @Nullable String told(String told) {
        return switch (told) {
            case "noted" -> "Noted.";
            case "shut" -> "It is shut. Those who must be moved are marked.";
            case "open" -> "It is open again.";
            case "not" -> "That can’t be noted now. Look at how it stands.";
            default -> null;
        };
    }

    /** Somebody came, did not, or is told that we run late. */
    @PostMapping(DiaryViews.PATH + "/{slug}/bookings/{booking}")
    @MayUse(Who.STAFF)
    ModelAndView note(
            @PathVariable String slug,
            @PathVariable UUID booking,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "0") String minutes,
            @RequestParam(defaultValue = "") String day) {
        var diary = named(slug);
        boolean done =
                switch (event) {
                    case "arrived" -> {
                        keeping.arrived(booking);
                        yield true;
                    }
                    case "late" ->
                            keeping.late(
                                    booking,
                                    minutes.matches("[0-9]{1,3}") ? Integer.parseInt(minutes) : 0);
                    default -> keeping.ended(booking, event);
                };
        return back(diary, day(day), done ? "noted" : "not");
    }

    /** Shuts it for a stretch of a day. */
    @PostMapping(DiaryViews.PATH + "/{slug}/shut")
    @MayUse(Who.STAFF)
    ModelAndView shut(
            @PathVariable String slug,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "") String day) {
        var diary = kept(slug);
        var fault = fault(diary, given);
        if (fault != null) {
            var typed = new Typed(given, fault, null);
            return Screen.wrong(PAGE, views.page(diary, day(day), false, typed));
        }
        var on = java.util.Objects.requireNonNull(Asked.Form.day(given, "on"));
        var what = Asked.Form.said(given, "what");
        var time = keeping.time();
        keeping.shut(
                diary,
                what.equals("all") ? "" : what,
                time.at(on, LocalTime.parse(Asked.Form.said(given, "from"))),
                time.at(on, LocalTime.parse(Asked.Form.said(given, "until"))),
                Asked.Form.said(given, "why"),
                Viewer.signedIn());
        return back(diary, on, "shut");
    }

    private @Nullable Fault fault(Diary diary, Map<String, String> given) {
        var what = Asked.Form.said(given, "what");
        var why = Asked.Form.said(given, "why");
        var from = time(given, "from");
        var until = time(given, "until");
        if (!what.equals("all")
                && diary.resources().stream().noneMatch(it -> it.name().equals(what))) {
            return new Fault("what", "Say what is shut");
        }
        if (Asked.Form.day(given, "on") == null) {
            return new Fault("on", "Enter a day, like 27 11 2026");
        }
        if (from == null) {
            return new Fault("from", "Enter a time, like 09:00");
        }
        if (until == null || !from.isBefore(until)) {
            return new Fault("until", "Enter a later time, like 17:30");
        }
        return why.isEmpty() || why.length() > WHY_MAX
                ? new Fault("why", "Say why, in 200 characters or fewer")
                : null;
    }

    private static @Nullable LocalTime time(Map<String, String> given, String key) {
        try {
            return LocalTime.parse(Asked.Form.said(given, key));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** Opens again what was shut. */
    @PostMapping(DiaryViews.PATH + "/{slug}/open/{closure}")
    @MayUse(Who.STAFF)
    ModelAndView open(
            @PathVariable String slug,
            @PathVariable UUID closure,
            @RequestParam(defaultValue = "") String day) {
        var diary = kept(slug);
        keeping.open(diary, closure, Viewer.signedIn());
        return back(diary, day(day), "open");
    }

    private static ModelAndView back(Diary diary, LocalDate day, String told) {
        return Screen.go(DiaryViews.path(diary) + "?day=" + day + "&told=" + told);
    }

    private Diary named(String slug) {
        atADesk();
        return keeping.named(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Diary kept(String slug) {
        var diary = named(slug);
        if (!diary.isKeptBy(Viewer.signedIn())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return diary;
    }

    // Crews have no desk, and no need to know who comes to see us.
    private static void atADesk() {
        var person = Viewer.signedIn();
        if (!person.may(Duty.CASEWORK) && !person.may(Duty.ADVISE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private LocalDate day(String said) {
        try {
            return said.isEmpty() ? keeping.time().dayOf(keeping.now()) : LocalDate.parse(said);
        } catch (DateTimeException notADay) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, said, notADay);
        }
    }
}
