package borough.bookings;

import borough.bookings.BookingViews.Shown;
import borough.cases.Cases;
import borough.council.Councils;
import borough.data.NoLongerFree;
import borough.tongues.Tongues;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Posted;
import borough.web.CalendarText;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who follows their request sees the time they have, and chooses another. */
@Controller
class BookingPages {
    private static final String PATH = "/bookings/{reference}/{secret}";
    private static final String PAGE = "bookings/pages/booking";
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Bookings bookings;
    private final BookingViews views;
    private final Cases cases;
    private final Councils councils;
    private final Tongues tongues;

    BookingPages(
            Bookings bookings,
            BookingViews views,
            Cases cases,
            Councils councils,
            Tongues tongues) {
        this.bookings = bookings;
        this.views = views;
        this.cases = cases;
        this.councils = councils;
        this.tongues = tongues;
    }

    /** A way in that was checked: the case, its address here, and what there is to see. */
    private record Opened(Reference reference, String path, Shown shown) {}

    // Whoever has not the case's own secret learns nothing, not even that there is one.
    private Opened open(String reference, String secret) {
        return Reference.read(reference)
                .filter(it -> cases.opens(it, secret))
                .flatMap(cases::find)
                .map(it -> views.shown(it.reference(), it.isOpen()))
                .filter(it -> !it.isEmpty())
                .map(
                        it ->
                                new Opened(
                                        Reference.read(reference).orElseThrow(),
                                        "/bookings/" + reference + "/" + secret,
                                        it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView booking(
            @PathVariable String reference,
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String told) {
        var it = open(reference, secret);
        return in(it, () -> Screen.page(PAGE, page(it, sent.toSingleValueMap(), "", told)));
    }

    private BookingPage page(Opened it, Map<String, String> typed, String wrong, String told) {
        return views.page(it.shown(), it.path(), typed, wrong, told);
    }

    private ModelAndView in(Opened it, java.util.function.Supplier<ModelAndView> page) {
        var tongue =
                cases.story(it.reference())
                        .map(story -> tongues.of(story.language()))
                        .orElse(borough.tongues.Tongue.ENGLISH);
        return Screen.in(tongue, tongue.speaking(page::get));
    }

    /** Chooses a time, or another one. */
    @PostMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView choose(
            @PathVariable String reference,
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> sent) {
        var it = open(reference, secret);
        if (!views.mayChoose(it.shown())) {
            return Screen.go(it.path());
        }
        return switch (new SlotAnswer().read(it.shown().asking(), new Posted(sent))) {
            case Answer.Given given -> chosen(it, SlotAnswer.slot(given.value()), sent);
            case Answer.Wrong wrong -> wrong(it, sent, wrong.words());
            case Answer.Passed none -> Screen.go(it.path());
        };
    }

    private ModelAndView chosen(Opened it, Slot slot, MultiValueMap<String, String> sent) {
        try {
            var invited = it.shown().invited();
            if (invited.isPresent()) {
                bookings.choose(invited.get(), slot);
            } else {
                bookings.move(it.shown().booking().orElseThrow().id(), slot, true);
            }
            return Screen.go(it.path() + "?told=changed");
        } catch (NoLongerFree taken) {
            return wrong(
                    open(
                            it.reference().text(),
                            it.path().substring(it.path().lastIndexOf('/') + 1)),
                    sent,
                    String.valueOf(taken.getMessage()));
        }
    }

    private ModelAndView wrong(Opened it, MultiValueMap<String, String> sent, String words) {
        return in(it, () -> Screen.wrong(PAGE, page(it, sent.toSingleValueMap(), words, "")));
    }

    /** The time for a calendar: again under the same name when it has changed or is off. */
    @GetMapping(PATH + "/calendar.ics")
    @MayUse(Who.ANYONE)
    ResponseEntity<String> calendar(@PathVariable String reference, @PathVariable String secret) {
        var booking =
                open(reference, secret)
                        .shown()
                        .booking()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"appointment.ics\"")
                .body(calendar(booking));
    }

    // It lies open in a calendar that others may see, so it does not say what it is about.
    private String calendar(Booking it) {
        boolean isOff = it.state() == Booking.State.RELEASED || it.state() == Booking.State.LOST;
        var council = councils.current();
        var text =
                new CalendarText()
                        .line("BEGIN", "VCALENDAR")
                        .line("VERSION", "2.0")
                        .line("PRODID", "-//Borough//Bookings//EN")
                        .line("METHOD", isOff ? "CANCEL" : "PUBLISH")
                        .line("BEGIN", "VEVENT")
                        .line("UID", it.id() + "@" + council.hosts().getFirst())
                        .line("SEQUENCE", Integer.toString(it.sequence()))
                        .moment("DTSTAMP", it.known().changedAt())
                        .moment("DTSTART", it.time().from())
                        .moment("DTEND", it.time().until())
                        .words("SUMMARY", "Appointment with " + council.name())
                        .line("STATUS", isOff ? "CANCELLED" : "CONFIRMED");
        bookings.diary(it)
                .map(diary -> diary.rules().told().where())
                .ifPresent(where -> text.words("LOCATION", where));
        return text.line("END", "VEVENT").line("END", "VCALENDAR").toString();
    }
}
