package borough.upkeep;

import borough.particulars.Particulars;
import borough.particulars.Particulars.Added;
import borough.particulars.Source;
import borough.particulars.Trust;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking in a customer that we do not have yet: a person or an organisation. */
@Controller
class NewCustomerPages {
    private static final String PATH = "/staff/customers/add";
    private static final String ORGANISATION = "organisation";

    private final Particulars particulars;

    NewCustomerPages(Particulars particulars) {
        this.particulars = particulars;
    }

    @GetMapping(PATH)
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView add() {
        return Screen.page("upkeep/pages/form", form(Map.of("what", "person"), null));
    }

    @PostMapping(PATH)
    @MayUse({Who.ADVISERS, Who.CASEWORKERS, Who.SUPERVISORS})
    ModelAndView add(@RequestParam Map<String, String> given) {
        var born = TypedDay.in(given, "on");
        if (born.equals(TypedDay.NONE)) {
            return wrong(given, new Fault("on", "Enter a date, such as 27 3 1985"));
        }
        return switch (added(given, born)) {
            case Added.Made made -> Screen.go(RecordViews.path(made.id()) + "/details?told=kept");
            case Added.Wrong wrong ->
                    wrong(
                            given,
                            new Fault(
                                    wrong.field().equals("name") ? "family" : wrong.field(),
                                    wrong.says()));
        };
    }

    private Added added(Map<String, String> given, String born) {
        var source = Source.staff(Viewer.signedIn());
        if (Asked.Form.said(given, "what").equals(ORGANISATION)) {
            return particulars.addOrganisation(
                    Asked.Form.said(given, "family"), source, Trust.SAID);
        }
        var person =
                new Particulars.NewPerson(
                        Asked.Form.said(given, "given"),
                        Asked.Form.said(given, "family"),
                        Optional.of(born).filter(it -> !it.isEmpty()).map(LocalDate::parse),
                        source);
        return particulars.add(person, Trust.SAID);
    }

    private static ModelAndView wrong(Map<String, String> given, Fault fault) {
        return Screen.wrong("upkeep/pages/form", form(given, fault));
    }

    private static FormPage form(Map<String, String> given, @Nullable Fault wrong) {
        return new FormPage(
                "Take in a customer",
                "",
                List.of("Search first: a customer we have already needs no second record."),
                "/staff",
                PATH,
                "Take them in",
                new Asked.Form(given, wrong)
                        .one(
                                "what",
                                "Who is it?",
                                List.of(
                                        Choice.of("person", "A person"),
                                        Choice.of(ORGANISATION, "An organisation")))
                        .optional("given", "First names", "Leave it empty for one name alone.")
                        .text("family", "Family name, only name, or the organisation’s name", null)
                        .optionalDate("on", "When were they born?", null)
                        .fields());
    }
}
