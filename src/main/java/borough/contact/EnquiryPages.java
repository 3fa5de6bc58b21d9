package borough.contact;

import borough.casebook.Case;
import borough.cases.Cases;
import borough.contact.EnquiryPage.Typed;
import borough.contact.Topics.Topic;
import borough.interactions.Interactions;
import borough.places.Places;
import borough.places.Property;
import borough.values.Reference;
import borough.values.Uprn;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an adviser writes down a call or a visit to the desk that is no case. */
@Controller
class EnquiryPages {
    private static final String PATH = "/staff/enquiries/new";
    private static final String PAGE = "contact/pages/enquiry";
    private static final int NOTE_MAX = 2_000;
    private static final int CONTACT_MAX = 200;

    private final Topics topics;
    private final Cases cases;
    private final Places places;
    private final Enquiries enquiries;
    private final Interactions interactions;

    EnquiryPages(
            Topics topics,
            Cases cases,
            Places places,
            Enquiries enquiries,
            Interactions interactions) {
        this.topics = topics;
        this.cases = cases;
        this.places = places;
        this.enquiries = enquiries;
        this.interactions = interactions;
    }

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView form(
            @RequestParam(defaultValue = "") String uprn,
            @RequestParam(defaultValue = "") String reference) {
        var occasion = UUID.randomUUID().toString();
        var typed = new Typed(occasion, "", "phone", reference, "", "", uprn);
        return Screen.page(PAGE, page(typed, List.of()));
    }

    @PostMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView write(@ModelAttribute Form form) {
        var typed = form.typed();
        var topic = topics.find(typed.topic());
        var reference = Reference.read(typed.reference());
        var about = reference.flatMap(cases::find);
        var faults = faults(typed, topic, about);
        if (!faults.isEmpty()) {
            return Screen.wrong(PAGE, page(typed, faults));
        }
        var line =
                enquiries.line(
                        typed,
                        topic.orElseThrow(),
                        about,
                        place(typed).map(Property::uprn),
                        Viewer.signedIn());
        interactions.write(List.of(line));
        return Screen.go("/staff/services?told=written");
    }

    /** What the form sends; whatever is left out is empty. */
    record Form(
            String occasion,
            String topic,
            String channel,
            String reference,
            String contact,
            String note,
            String uprn) {

        Typed typed() {
            return new Typed(
                    plain(occasion),
                    plain(topic),
                    plain(channel).equals("reception") ? "reception" : "phone",
                    plain(reference),
                    plain(contact),
                    plain(note),
                    plain(uprn));
        }

        private static String plain(@org.jspecify.annotations.Nullable String said) {
            return said == null ? "" : said.strip();
        }
    }

    private static List<Fault> faults(Typed it, Optional<Topic> topic, Optional<Case> about) {
        var faults = new ArrayList<Fault>();
        if (topic.isEmpty()) {
            faults.add(new Fault("topic", "Choose what they asked from the list"));
        }
        if (!it.reference().isEmpty() && about.isEmpty()) {
            faults.add(new Fault("reference", "We have no case with that reference"));
        }
        if (it.contact().length() > CONTACT_MAX) {
            faults.add(new Fault("contact", "Enter one phone number or email address"));
        }
        if (it.note().length() > NOTE_MAX) {
            faults.add(new Fault("note", "Use 2,000 letters or fewer"));
        }
        return faults;
    }

    private Optional<Property> place(Typed it) {
        return Uprn.read(it.uprn()).flatMap(places::at);
    }

    private EnquiryPage page(Typed it, List<Fault> faults) {
        return new EnquiryPage(
                topics.current().stream().map(Topic::asked).toList(),
                List.of(
                        new Choice("phone", "They rang", null, it.channel().equals("phone")),
                        new Choice(
                                "reception",
                                "They came to the desk",
                                null,
                                it.channel().equals("reception"))),
                place(it).map(Property::label).orElse(null),
                it,
                faults);
    }
}
