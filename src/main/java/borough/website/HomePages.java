package borough.website;

import borough.places.Places;
import borough.places.Property;
import borough.tongues.Tongues;
import borough.values.Uprn;
import borough.waste.Waste;
import borough.waste.Waste.CollectionDay;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The front page, which answers "when is my bin day?" on the spot. */
@Controller
class HomePages {
    private static final int WEEKS = 3;
    private static final int ADDRESSES_MAX = 100;

    private final FrontServices services;
    private final Places places;
    private final Waste waste;
    private final Tongues tongues;
    private final Clock clock;

    HomePages(FrontServices services, Places places, Waste waste, Tongues tongues, Clock clock) {
        this.tongues = tongues;
        this.services = services;
        this.places = places;
        this.waste = waste;
        this.clock = clock;
    }

    @GetMapping("/")
    @MayUse(Who.ANYONE)
    ModelAndView home(
            @RequestParam(name = "bins-postcode", required = false) String postcode,
            @RequestParam(name = "bins", defaultValue = "") String chosen,
            @RequestParam(name = "bins-again", defaultValue = "") String again,
            @RequestParam(defaultValue = "en") String lang) {
        var tongue = tongues.ofPage(lang);
        var bins =
                postcode == null || !again.isEmpty()
                        ? HomePage.BinDay.notAsked()
                        : binDay(postcode.strip(), chosen);
        var page = new HomePage(services.first(tongue), bins, List.of(), services.areas());
        return Screen.in(tongue, Screen.spoken("website/pages/home", page));
    }

    private HomePage.BinDay binDay(String postcode, String chosen) {
        if (postcode.isEmpty()) {
            return told(postcode, "Enter a postcode");
        }
        var found = places.find(postcode, ADDRESSES_MAX);
        if (found.isEmpty()) {
            return told(postcode, "We have no address for that. Check the postcode, like AB1 2CD");
        }
        var asked = Uprn.read(chosen).flatMap(uprn -> with(uprn, found));
        return asked.or(() -> found.size() == 1 ? java.util.Optional.of(found.getFirst()) : asked)
                .map(it -> new HomePage.BinDay(postcode, null, List.of(), answer(it)))
                .orElseGet(() -> new HomePage.BinDay(postcode, null, choices(found), null));
    }

    private static java.util.Optional<Property> with(Uprn uprn, List<Property> found) {
        return found.stream().filter(it -> it.uprn().equals(uprn)).findFirst();
    }

    private static HomePage.BinDay told(String postcode, String words) {
        return new HomePage.BinDay(postcode, new Fault("bins", words), List.of(), null);
    }

    private static List<Choice> choices(List<Property> found) {
        return found.stream().map(it -> Choice.of(it.uprn().toString(), it.label())).toList();
    }

    private HomePage.Answer answer(Property property) {
        var today = LocalDate.now(clock);
        var days = waste.calendar(property.uprn(), today, today.plusWeeks(WEEKS));
        var next = days.stream().flatMap(day -> collected(day).stream()).toList();
        var year = "/bins/" + property.uprn();
        return new HomePage.Answer(property.label(), firstOfEach(next), year);
    }

    private static List<HomePage.Collected> collected(CollectionDay day) {
        return day.bins().stream()
                .map(bin -> new HomePage.Collected(sentence(bin), day.on()))
                .toList();
    }

    private static List<HomePage.Collected> firstOfEach(List<HomePage.Collected> all) {
        var seen = new java.util.HashSet<String>();
        return all.stream().filter(it -> seen.add(it.what())).toList();
    }

    private static String sentence(String word) {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
