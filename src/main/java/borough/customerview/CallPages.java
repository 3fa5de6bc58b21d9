package borough.customerview;

import borough.customerview.CallPage.Typed;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.interactions.Interactions;
import borough.interactions.NewInteraction;
import borough.interactions.NewInteraction.Told;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff note a call or a visit of a customer that is no case. */
@Controller
class CallPages {
    private static final String PATH = "/staff/customers/{id}/call";
    private static final String PAGE = "customerview/pages/call";
    private static final int NOTE_MAX = 2_000;
    private static final int OCCASION_MAX = 100;

    private final CustomerSight sight;
    private final Interactions interactions;
    private final Clock clock;

    CallPages(CustomerSight sight, Interactions interactions, Clock clock) {
        this.sight = sight;
        this.interactions = interactions;
        this.clock = clock;
    }

    // Whoever must say why they look says so first.
    private Known known(String id) {
        var known = sight.known(id, Viewer.signedIn());
        if (sight.asksWhy(known, Viewer.signedIn())) {
            throw CustomerSight.notFound();
        }
        return known;
    }

    @GetMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView form(@PathVariable String id) {
        var typed = new Typed(UUID.randomUUID().toString(), "phone", "");
        return Screen.page(PAGE, page(known(id), typed, null));
    }

    private static CallPage page(Known it, Typed typed, @Nullable Fault fault) {
        return new CallPage(
                it.name(), it.path(), typed, fault == null ? List.of() : List.of(fault));
    }

    @PostMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView note(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String note) {
        var known = known(id);
        var typed = new Typed(occasion, CallPage.channel(channel), note.strip());
        if (typed.note().isEmpty() || typed.note().length() > NOTE_MAX) {
            var says =
                    typed.note().isEmpty() ? "Enter what was said" : "Use 2,000 letters or fewer";
            return Screen.wrong(PAGE, page(known, typed, new Fault("note", says)));
        }
        interactions.write(List.of(line(known, typed)));
        return Screen.go(known.path() + "?told=call");
    }

    private NewInteraction line(Known known, Typed typed) {
        // Nobody else's form can be taken for this one's, whatever is sent for an occasion.
        var person = Viewer.signedIn();
        var own = typed.occasion().substring(0, Math.min(OCCASION_MAX, typed.occasion().length()));
        return new NewInteraction(
                "call " + known.id() + " " + person.person() + " " + own,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                typed.channel(),
                Way.IN,
                "call",
                Told.of(typed.channel().equals("phone") ? "They rang" : "They came to the desk")
                        .saying(Optional.of(typed.note()))
                        .by(Optional.of(person.name())),
                About.NOTHING.of(known.id()));
    }
}
