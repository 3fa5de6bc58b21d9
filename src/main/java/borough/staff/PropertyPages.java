package borough.staff;

import borough.casebook.Case;
import borough.cases.Cases;
import borough.council.Duty;
import borough.interactions.Interaction;
import borough.interactions.Interactions;
import borough.places.Places;
import borough.values.Uprn;
import borough.web.MayUse;
import borough.web.Moment;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A property as staff see it: its bins, and what is and was asked for it. */
@Controller
class PropertyPages {
    private final Cases cases;
    private final Places places;
    private final Interactions interactions;
    private final PropertyBins bins;
    private final PropertyPeople people;

    PropertyPages(
            Cases cases,
            Places places,
            Interactions interactions,
            PropertyBins bins,
            PropertyPeople people) {
        this.bins = bins;
        this.people = people;
        this.cases = cases;
        this.places = places;
        this.interactions = interactions;
    }

    @GetMapping("/staff/properties/{uprn}")
    @MayUse(Who.STAFF)
    ModelAndView property(
            @PathVariable String uprn, @RequestParam(defaultValue = "") String before) {
        var property = Uprn.read(uprn).flatMap(places::at).orElseThrow(NotThere::new);
        var asked = cases.at(property.uprn()).stream().map(PropertyPages::line).toList();
        var log = "/staff/enquiries/new?uprn=" + property.uprn();
        return Screen.page(
                "staff/pages/property",
                new PropertyPage(
                        property.label(),
                        bins.at(property.uprn()),
                        maySeePeople() ? people.at(property.uprn()) : null,
                        asked,
                        contacts(property.uprn(), before),
                        Viewer.signedIn().may(Duty.ADVISE) ? log : null));
    }

    private static boolean maySeePeople() {
        return Stream.of(Duty.ADVISE, Duty.CASEWORK, Duty.SUPERVISE)
                .anyMatch(Viewer.signedIn()::may);
    }

    private PropertyPage.Contacts contacts(Uprn property, String before) {
        var timeline = interactions.at(property, before);
        var older = "/staff/properties/" + property + "?before=" + timeline.older();
        return new PropertyPage.Contacts(
                timeline.lines().stream().map(PropertyPages::moment).toList(),
                timeline.older().isEmpty() ? null : older,
                before.isEmpty());
    }

    private static Moment moment(Interaction it) {
        return new Moment(
                it.at(), it.says(), it.words().orElse(null), it.staff().orElse(null), it.channel());
    }

    private static PropertyPage.Asked line(Case it) {
        return new PropertyPage.Asked(
                it.about().title(),
                "/staff/cases/" + it.reference().text(),
                it.openedAt(),
                it.isOpen() ? it.where().stage() : it.outcome().map(Case.Outcome::word).orElse(""));
    }
}
