package borough.asking;

import static borough.web.Examples.BINS;
import static borough.web.Examples.REFERENCE;
import static borough.web.Examples.SERVICE;
import static borough.web.Examples.addresses;
import static borough.web.Examples.answers;
import static borough.web.Examples.next;

import borough.TestPlaces;
import borough.vocabulary.Vocabulary;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Examples.Example;
import borough.web.Fault;
import borough.web.Link;
import borough.web.SummaryRow;
import java.util.List;
import java.util.Map;

/** The pages on which somebody is asked, with believable things on them. */
public final class AskingExamples {
    private static final JourneyFrame AROUND = new JourneyFrame(SERVICE, false, null, null);

    private AskingExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        journeys(all);
        questions(all);
        var words = new Vocabulary();
        TestPlaces.teachAnswers(words);
        all.put("answers", new Example("asking/answers", AnswersPage.of(words), "/staff/answers"));
    }

    private static void journeys(Map<String, Example> all) {
        all.put(
                "start",
                new Example(
                        "asking/start",
                        new StartPage(
                                AROUND,
                                SERVICE,
                                "Tell us we did not empty your bin, and we will come back for it.",
                                BINS,
                                new StartFacts(
                                        "Any household with a kerbside or sack collection.",
                                        List.of("your postcode", "which bin we missed"),
                                        "£12",
                                        "About 2 minutes",
                                        next()),
                                new StartPage.Ways(
                                        "/report-missed-bin/address",
                                        List.of("Ring 01632 960 100."))),
                        "/report-missed-bin"));
        all.put(
                "refused",
                new Example(
                        "asking/refused",
                        new RefusedPage(
                                AROUND,
                                "Our crew recorded that the bin was not out",
                                List.of(
                                        "At 7:41am today our crew recorded “not out”. Put it out by"
                                                + " 7am on Tuesday 8 December."),
                                List.of(),
                                new RefusedPage.Offer(
                                        "Tell us the crew was wrong",
                                        "/dispute",
                                        "If it was out, tell us what you saw and we will look at the"
                                                + " lorry’s pictures."),
                                "/report-missed-bin/bins",
                                new RefusedPage.GoOn("/on", null, null),
                                List.of()),
                        "/report-missed-bin/refused"));
        all.put(
                "refused-staff",
                new Example(
                        "asking/refused",
                        new RefusedPage(
                                AROUND,
                                "It is too late to report this one",
                                List.of(
                                        "A missed bin can be reported for 2 working days. Your next"
                                                + " collection is Tuesday 8 December."),
                                List.of("Rubbish", "Food"),
                                null,
                                "/back",
                                new RefusedPage.GoOn(
                                        "/on",
                                        null,
                                        new RefusedPage.Overriding(
                                                "waste supervisor", "Enter a reason")),
                                List.of()),
                        "/report-missed-bin/refused"));
        all.put(
                "already",
                new Example(
                        "asking/already",
                        new AlreadyPage(
                                AROUND,
                                "We know about this already",
                                List.of("You get your own diary. Nobody sees that you told us."),
                                List.of(
                                        new AlreadyPage.Open(
                                                "Report fly-tipping",
                                                "We will clear it.",
                                                "We do this by Thursday 26 November.")),
                                List.of(
                                        new AlreadyPage.Choice("join", "Add me to it"),
                                        new AlreadyPage.Choice("go on", "Go on all the same")),
                                new AlreadyPage.Way("/already", "/back")),
                        "/report-fly-tip/already"));
        all.put(
                "found",
                new Example(
                        "asking/found",
                        new FoundPage(
                                AROUND,
                                new FoundPage.Answer(
                                        "Ring us now on 01632 960 100.",
                                        List.of(),
                                        List.of(new Link("Book an appointment", "/book"))),
                                List.of(
                                        new FoundPage.Answer(
                                                "You need not leave on the day the notice ends.",
                                                List.of("Today at 4pm", "Tomorrow at 10am"),
                                                List.of(
                                                        new Link("Book an appointment", "/book"),
                                                        new Link("Apply", "/apply")))),
                                new Link("Book an appointment", "/housing-help-check/back")),
                        "/housing-help-check/found"));
        all.put(
                "check",
                new Example(
                        "asking/check",
                        new CheckPage(
                                AROUND,
                                answers(true),
                                List.of(SummaryRow.of("What it costs", "£12.00")),
                                "/report-missed-bin",
                                "We will come back by Thursday 26 November.",
                                "/report-missed-bin/mobile",
                                new CheckPage.Told(true, true, "4f0a9c")),
                        "/report-missed-bin/check"));
        all.put(
                "sent",
                new Example(
                        "asking/sent",
                        new SentPage(
                                AROUND,
                                "Report sent",
                                REFERENCE,
                                "We will empty your rubbish bin by Thursday 26 November. Please leave"
                                        + " it out.",
                                next(),
                                "/follow/" + REFERENCE,
                                "01632 960 100",
                                new SentPage.Onward(
                                        List.of(new Link("Ask for another bin", "/request-bin")),
                                        new Link("Book an appointment", "/back"),
                                        new Link(
                                                "Keep it in an account",
                                                "/account/keep/4K7QXD9RM/x"),
                                        new Link("Pay £45", "/pay/4K7QXD9RM/x"))),
                        "/report-missed-bin/sent"));
        all.put(
                "gone",
                new Example(
                        "asking/gone",
                        new GonePage(
                                null,
                                "We no longer have these answers",
                                List.of(
                                        "To keep them private, we throw away answers that were not"
                                                + " sent after 24 hours."),
                                new Link("Start again", "/report-missed-bin")),
                        "/report-missed-bin/gone"));
    }

    private static void questions(Map<String, Example> all) {
        question(all, "address", "property", "Which property is it?", List.of(), null, false);
        question(
                all, "address-list", "property", "Which property is it?", addresses(), null, false);
        var bins =
                List.of(
                        Choice.of("rubbish", "Rubbish"),
                        Choice.of("recycling", "Recycling"),
                        Choice.of("food", "Food"),
                        Choice.of("garden", "Garden"));
        question(all, "bins", "some of", "What did we miss?", bins, "Select what we missed", false);
        question(
                all,
                "out by seven",
                "yes or no",
                "Was it out by 7am with the lid closed?",
                List.of(),
                null,
                false);
        question(all, "mobile", "phone", "Mobile number for updates", List.of(), null, true);
        question(
                all,
                "moved",
                "date",
                "When did you move in?",
                List.of(),
                "The date you moved in must include a year",
                false);
        question(all, "more", "long text", "What should the crew know?", List.of(), null, true);
    }

    private static void question(
            Map<String, Example> all,
            String key,
            String type,
            String words,
            List<Choice> from,
            String fault,
            boolean optional) {
        var given = new Asked.Given(from.isEmpty() ? Map.of() : Map.of("postcode", "AB1 2CD"));
        var asked =
                new Asked(
                        key,
                        type,
                        words,
                        null,
                        optional,
                        from,
                        given,
                        fault == null
                                ? null
                                : new Fault(key + (type.equals("date") ? "-day" : ""), fault));
        all.put(
                "question-" + key.replace(' ', '-'),
                new Example(
                        "asking/question",
                        new QuestionPage(
                                AROUND,
                                asked,
                                "/on",
                                "",
                                "/back",
                                new QuestionPage.Told(null, optional, null),
                                "/on/help"),
                        "/report-missed-bin/" + key.replace(' ', '-')));
    }
}
