package borough.web;

import borough.TestPlaces;
import borough.asking.AlreadyPage;
import borough.asking.AnswersPage;
import borough.asking.CheckPage;
import borough.asking.FoundPage;
import borough.asking.GonePage;
import borough.asking.JourneyFrame;
import borough.asking.QuestionPage;
import borough.asking.RefusedPage;
import borough.asking.SentPage;
import borough.asking.StartFacts;
import borough.asking.StartPage;
import borough.contact.AssistedPage;
import borough.council.Brand;
import borough.field.CouldNotPage;
import borough.field.RoundPage;
import borough.field.SavedPage;
import borough.postroom.PostRoomPage;
import borough.signin.LinkPage;
import borough.signin.OwnPage;
import borough.signin.SignInPage;
import borough.signin.SignInPeoplePage;
import borough.staff.DepartmentPage;
import borough.staff.DepartmentsPage;
import borough.staff.EditPage;
import borough.staff.PeoplePage;
import borough.staff.PersonPage;
import borough.staff.RolesPage;
import borough.staff.TeamPage;
import borough.staff.WordsPage;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import borough.vocabulary.WordBook;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.SignedIn.Place;
import borough.web.Stages.Move;
import borough.web.Stages.Stage;
import borough.web.Stages.State;
import borough.website.AccessibilityStatementPage;
import borough.website.ContactPage;
import borough.website.CookiesPage;
import borough.website.HomePage;
import borough.website.SearchPage;
import borough.website.ServiceAreaPage;
import borough.website.ServiceLink;
import borough.website.ServicesPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every page with believable things on it, as Brookshire would show it. */
final class Examples {

    /** A template and the record it is given; a page with none is given only its frame. */
    record Example(String template, Object it, String path) {}

    static final Brand BROOKSHIRE = new Brand("#0f4a44", "#a5420c");
    static final Brand FERNMOOR = new Brand("#4d2c63", "#2f6b1f");
    static final Instant NOW = Instant.parse("2026-11-24T13:40:00Z");

    private static final String SERVICE = "Report a missed bin";
    private static final JourneyFrame AROUND = new JourneyFrame(SERVICE, false, null, null);
    private static final String REFERENCE = "H7KM2PQX4";
    private static final Link BINS = new Link("Bin collections and containers", "/areas/bins");
    private static final Instant DUE = Instant.parse("2026-11-26T17:00:00Z");

    private Examples() {}

    static Frame frame(Example example) {
        var signedIn =
                example.path().startsWith("/staff") || example.template().equals("web/gallery");
        return new Frame(
                "Brookshire Council",
                "brookshire",
                "1",
                new Frame.Csrf("_csrf", "made-up-token"),
                signedIn ? grace() : null,
                true,
                NOW,
                example.path(),
                "en",
                null);
    }

    static SignedIn grace() {
        return new SignedIn(
                "Grace Owusu",
                "Waste adviser",
                List.of(
                        new Place("My work", "/staff/work", 12),
                        new Place("Take a call", "/staff/assisted", 0),
                        new Place("Rounds", "/staff/rounds", 0),
                        new Place("Departments", "/staff/departments", 0),
                        new Place("People", "/staff/people", 0),
                        new Place("Post room", "/staff/post-room", 3)));
    }

    static Map<String, Example> all() {
        var all = new LinkedHashMap<String, Example>();
        website(all);
        ExamplesOfContact.add(all);
        journeys(all);
        questions(all);
        signIn(all);
        desk(all);
        ExamplesOfRounds.add(all);
        organisation(all);
        field(all);
        problems(all);
        return all;
    }

    private static void website(Map<String, Example> all) {
        all.put("home", new Example("website/home", home(HomePage.BinDay.notAsked()), "/"));
        all.put(
                "home-bins",
                new Example(
                        "website/home",
                        home(
                                new HomePage.BinDay(
                                        "AB1 2CD",
                                        null,
                                        List.of(),
                                        new HomePage.Answer(
                                                "14 Mill Lane, AB1 2CD",
                                                List.of(
                                                        new HomePage.Collected("Rubbish", day(0)),
                                                        new HomePage.Collected("Food", day(1)),
                                                        new HomePage.Collected(
                                                                "Recycling", day(7)))))),
                        "/"));
        all.put(
                "home-choose",
                new Example(
                        "website/home",
                        home(new HomePage.BinDay("AB1 2CD", null, addresses(), null)),
                        "/"));
        all.put(
                "home-fault",
                new Example(
                        "website/home",
                        home(
                                new HomePage.BinDay(
                                        "AB9",
                                        new Fault("bins", "Enter a whole postcode, like AB1 2CD"),
                                        List.of(),
                                        null)),
                        "/"));
        all.put(
                "service-area",
                new Example(
                        "website/service-area",
                        new ServiceAreaPage(
                                BINS.text(),
                                "When we collect, what goes in which bin, and what to do when we"
                                        + " miss one.",
                                services()),
                        "/areas/bins"));
        all.put("services", new Example("website/services", letters(), "/services"));
        all.put(
                "search",
                new Example(
                        "website/search",
                        new SearchPage("bin", services(), new Paging(2, 9, "/search?q=bin")),
                        "/search"));
        all.put(
                "search-nothing",
                new Example(
                        "website/search",
                        new SearchPage(
                                "<script>alert(1)</script>",
                                List.of(),
                                new Paging(1, 1, "/search")),
                        "/search"));
        all.put(
                "contact",
                new Example(
                        "website/contact",
                        new ContactPage(
                                "01632 960 100",
                                "Monday to Friday, 8:30am to 5:30pm. Quietest after 3pm.",
                                List.of("Brookshire House", "1 Market Square", "AB1 1AA"),
                                "hello@brookshire.example",
                                "01632 960 999"),
                        "/contact"));
        all.put(
                "cookies",
                new Example(
                        "website/cookies",
                        new CookiesPage(
                                List.of(
                                        new CookiesPage.Kept(
                                                "session",
                                                "Keeps your answers while you fill in a form",
                                                "Until you close the browser"),
                                        new CookiesPage.Kept(
                                                "light",
                                                "Remembers whether a tablet is in the dark",
                                                "1 year"))),
                        "/cookies"));
        all.put(
                "accessibility-statement",
                new Example(
                        "website/accessibility-statement",
                        new AccessibilityStatementPage(
                                "01632 960 100",
                                "access@brookshire.example",
                                LocalDate.of(2026, 11, 2),
                                List.of()),
                        "/accessibility-statement"));
    }

    private static HomePage home(HomePage.BinDay bins) {
        return new HomePage(
                List.of(
                        new ServiceLink(
                                "Report a missed bin",
                                "/report-missed-bin",
                                "We come back for it within 2 working days."),
                        new ServiceLink(
                                "Pay council tax", "/pay", "See your balance, pay or spread it."),
                        new ServiceLink(
                                "Moving home", "/moving", "Tell us once, we tell the rest."),
                        new ServiceLink(
                                "Report a problem in the street",
                                "/street",
                                "Dumped waste, graffiti, a broken bench."),
                        new ServiceLink(
                                "Get help with money",
                                "/help",
                                "Council tax support, crisis help, benefits."),
                        new ServiceLink(
                                "Comment on a plan", "/planning", "See what is planned near you.")),
                bins,
                List.of(
                        new Notice(
                                "Bins at Christmas",
                                "Rounds move by a day from Monday 28 December.",
                                "Until Saturday 2 January 2027",
                                "/christmas",
                                false),
                        new Notice(
                                "Flood warning on the lower Brook",
                                "Sandbags can be had from the depot from 8am.",
                                "Since 6am today",
                                null,
                                true)),
                Stream.of(
                                "Bin collections and containers",
                                "Council tax",
                                "Housing benefit and council tax support",
                                "Homelessness and housing advice",
                                "Street cleaning and fly-tipping",
                                "Planning",
                                "Parking",
                                "Noise, nuisance, pests and animals",
                                "Elections and democracy",
                                "Parks, pitches and allotments",
                                "Cemeteries and bereavement",
                                "Business rates")
                        .map(name -> new Link(name, "/areas/x"))
                        .toList());
    }

    private static List<ServiceLink> services() {
        return List.of(
                new ServiceLink(
                        "Check your bin day", "/bin-day", "What we collect at your home and when."),
                new ServiceLink(
                        SERVICE,
                        "/report-missed-bin",
                        "Tell us we did not empty your bin, and we will come back for it."),
                new ServiceLink(
                        "Ask for a new bin",
                        "/request-bin",
                        "When yours is lost, stolen or broken."),
                new ServiceLink(
                        "Help putting your bin out",
                        "/assisted",
                        "For people who cannot move a bin, with nobody at home who can."));
    }

    private static ServicesPage letters() {
        return new ServicesPage(
                List.of(
                        new ServicesPage.Letter(
                                "A",
                                List.of(
                                        new Link("Abandoned vehicle", "/a"),
                                        new Link("Allotments", "/b"))),
                        new ServicesPage.Letter(
                                "B",
                                List.of(
                                        new Link("Bin day", "/c"),
                                        new Link("Bulky waste collection", "/d"),
                                        new Link("Burial", "/e"))),
                        new ServicesPage.Letter("M", List.of(new Link(SERVICE, "/f"))),
                        new ServicesPage.Letter("W", List.of(new Link("Weddings", "/g")))));
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
                                new RefusedPage.GoOn("/on", null, null)),
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
                                                "waste supervisor", "Enter a reason"))),
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
                                                        new Link("Apply", "/apply"))))),
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
                                true),
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
                                "01632 960 100"),
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
                                new QuestionPage.Told(null, optional),
                                "/on/help"),
                        "/report-missed-bin/" + key.replace(' ', '-')));
    }

    private static void signIn(Map<String, Example> all) {
        all.put(
                "sign-in",
                new Example(
                        "signin/sign-in", new SignInPage("", "/staff", null, false), "/sign-in"));
        all.put(
                "sign-in-sent",
                new Example("signin/sign-in", new SignInPage("", "", null, true), "/sign-in"));
        all.put(
                "sign-in-wrong",
                new Example(
                        "signin/sign-in",
                        new SignInPage(
                                "grace",
                                "/staff",
                                new Fault("email", "Enter your work email address"),
                                false),
                        "/sign-in"));
        all.put(
                "sign-in-link",
                new Example(
                        "signin/link", new LinkPage("a-token", "/staff", true), "/sign-in/link"));
        all.put(
                "sign-in-link-used",
                new Example("signin/link", new LinkPage("", "/staff", false), "/sign-in/link"));
        all.put(
                "me",
                new Example(
                        "signin/me",
                        new OwnPage(
                                "Grace Owusu",
                                List.of(
                                        new OwnPage.Key("a", "Work laptop", ago(900), ago(3)),
                                        new OwnPage.Key("b", "Phone", ago(2), ago(2))),
                                List.of(
                                        new OwnPage.Sitting("By passkey", ago(3), ago(0), true),
                                        new OwnPage.Sitting(
                                                "By a link from an email", ago(5), ago(4), false)),
                                new Fault("passkey", "That took too long. Try again"),
                                null),
                        "/staff/me"));
        all.put(
                "sign-in-people",
                new Example(
                        "signin/sign-in-people",
                        new SignInPeoplePage(
                                List.of(
                                        new SignInPeoplePage.Group(
                                                "Answering residents",
                                                List.of(
                                                        someone("Grace Owusu", "Waste adviser"),
                                                        someone(
                                                                "Samuel Hart",
                                                                "Contact centre adviser"))),
                                        new SignInPeoplePage.Group(
                                                "In the street",
                                                List.of(someone("Dean Marsh", "Driver, round T7"))),
                                        new SignInPeoplePage.Group(
                                                "Running the council",
                                                List.of(
                                                        someone(
                                                                "Ruth Adeyemi",
                                                                "Waste Services Manager"),
                                                        someone("Nadia Shah", "Administrator"))))),
                        "/demonstration"));
    }

    private static SignInPeoplePage.Someone someone(String name, String role) {
        return new SignInPeoplePage.Someone(name.toLowerCase(java.util.Locale.ROOT), name, role);
    }

    private static List<Moment> history() {
        return List.of(
                new Moment(ago(2), "Name", "from Bins to Waste advisers", "Nadia Shah", null));
    }

    private static void desk(Map<String, Example> all) {
        ExamplesOfWork.add(all);
        var address = "/staff/cases/" + REFERENCE;
        all.put("staff-case", new Example("casework/case", CaseExamples.page(), address));
        all.put("staff-why", new Example("casework/why", CaseExamples.why(), address));
        all.put("staff-messages", new Example("casework/to-read", CaseExamples.toRead(), address));
        all.put("staff-act", new Example("casework/act", CaseExamples.act(), address + "/do/link"));
        all.put(
                "staff-assisted",
                new Example("contact/assisted", assisted(null), "/staff/assisted/bin"));
        all.put(
                "staff-assisted-refused",
                new Example(
                        "contact/assisted",
                        assisted(
                                new AssistedPage.Stop(
                                        "We can’t do this now",
                                        "Our crew recorded that the bin was not out.",
                                        new Link("Report that the crew was wrong", "/dispute"),
                                        null,
                                        false,
                                        new AssistedPage.Override(
                                                "waste supervisor", null, true, null))),
                        "/staff/assisted/bin"));
        all.put(
                "staff-post-room",
                new Example(
                        "postroom/post-room",
                        new PostRoomPage(
                                "The post room is open",
                                "Nothing waits to be sent.",
                                faults("none"),
                                List.of(
                                        new PostRoomPage.Sent(
                                                ago(1),
                                                "text",
                                                "07700 900 982",
                                                "",
                                                "We emptied your rubbish at 9:12am. Sorry that we"
                                                        + " missed it.",
                                                Tag.good("Delivered"),
                                                null,
                                                new Link("H7K M2P QX4", "/staff/work/1"),
                                                "/post-room/1/answer"),
                                        new PostRoomPage.Sent(
                                                ago(5),
                                                "email",
                                                "grace.owusu@brookshire.example",
                                                "Your link to sign in",
                                                "Your link to sign in works once, for 15 minutes.",
                                                Tag.moving("Sent"),
                                                Tag.quiet("Came twice, taken once"),
                                                null,
                                                null)),
                                "/post-room?before=1",
                                true,
                                null),
                        "/post-room"));
        all.put(
                "staff-post-room-closed",
                new Example(
                        "postroom/post-room",
                        new PostRoomPage(
                                "The post room is closed",
                                "3 messages wait to be sent.",
                                faults("closed"),
                                List.of(),
                                null,
                                true,
                                "The answer is with its case."),
                        "/post-room"));
    }

    private static List<Choice> faults(String now) {
        return Map.of("none", "Work as it should", "closed", "Be closed").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        it ->
                                it.getKey().equals(now)
                                        ? Choice.chosen(it.getKey(), it.getValue())
                                        : Choice.of(it.getKey(), it.getValue()))
                .toList();
    }

    private static AssistedPage assisted(AssistedPage.Stop stop) {
        return new AssistedPage(
                new AssistedPage.Call(SERVICE, "Any household.", "phone", "/staff/assisted/bin"),
                List.of(
                        asked("address", "property", "Which property is it?", addresses()),
                        asked(
                                "bins",
                                "some of",
                                "What did we miss?",
                                List.of(
                                        Choice.chosen("rubbish", "Rubbish"),
                                        Choice.of("recycling", "Recycling"))),
                        asked("out", "yes or no", "Was it out by 7am?", List.of()),
                        asked("mobile", "phone", "Mobile number", List.of())),
                stop,
                null,
                List.of(
                        SummaryRow.of("Which property is it?", "14 Mill Lane"),
                        SummaryRow.of("What did we miss?", "Rubbish")),
                new AssistedPage.HandOver("3F9A 01BC", "", null));
    }

    private static Asked asked(String key, String type, String words, List<Choice> from) {
        return new Asked(
                key,
                type,
                words,
                null,
                false,
                from,
                new Asked.Given(Map.of("postcode", "AB1 2CD")),
                null);
    }

    private static void organisation(Map<String, Example> all) {
        all.put(
                "staff-departments",
                new Example(
                        "staff/departments",
                        new DepartmentsPage(
                                grid(
                                        "Departments",
                                        List.of(
                                                "Customer Services",
                                                "Revenues",
                                                "Waste and Recycling"),
                                        Column.words("Head"),
                                        Column.numbers("Teams"),
                                        Column.numbers("People")),
                                "/staff/departments/add",
                                null),
                        "/staff/departments"));
        all.put(
                "staff-department",
                new Example(
                        "staff/department",
                        new DepartmentPage(
                                "Waste and Recycling",
                                List.of(
                                        SummaryRow.of("Head", "Ruth Adeyemi"),
                                        SummaryRow.of("Hours", "6am to 4pm, Monday to Saturday")),
                                grid(
                                        "Teams",
                                        List.of("North rounds", "South rounds", "Waste advisers"),
                                        Column.words("Leader"),
                                        Column.numbers("People"),
                                        Column.numbers("Open cases")),
                                "/edit",
                                "/add",
                                history(),
                                null),
                        "/staff/departments/waste"));
        all.put(
                "staff-team",
                new Example(
                        "staff/team",
                        new TeamPage(
                                "Waste advisers",
                                new Link("Waste and Recycling", "/staff/departments/waste"),
                                List.of(SummaryRow.of("Takes", "Calls and refusals about bins")),
                                new Grid("People", List.of(Column.words("Name")), List.of()),
                                "/edit",
                                "/add",
                                history(),
                                "Grace Owusu was moved to North rounds."),
                        "/staff/departments/waste/advisers"));
        all.put(
                "staff-person",
                new Example(
                        "staff/person",
                        new PersonPage(
                                "Grace Owusu",
                                List.of(
                                        SummaryRow.of("Email", "grace.owusu@brookshire.example"),
                                        SummaryRow.of("Last here", "Today at 9am")),
                                grid(
                                        "Roles",
                                        List.of("Waste adviser"),
                                        Column.words("Team"),
                                        Column.words("Since"),
                                        Column.words("Given by")),
                                "/edit",
                                "/invite",
                                history(),
                                null),
                        "/staff/people/grace"));
        all.put(
                "staff-people",
                new Example(
                        "staff/people",
                        new PeoplePage(
                                "owusu",
                                grid(
                                        "People",
                                        List.of("Grace Owusu", "Daniel Owusu", "Efua Owusu-Mensah"),
                                        Column.words("Role"),
                                        Column.words("Team"),
                                        Column.words("Signs in")),
                                482,
                                new Paging(1, 17, "/staff/people?q=owusu"),
                                "/add"),
                        "/staff/people"));
        all.put(
                "staff-roles",
                new Example(
                        "staff/roles",
                        new RolesPage(
                                grid("Roles", List.of("waste supervisor"), Column.words("Team")),
                                "/add",
                                history(),
                                "Saved"),
                        "/staff/roles"));
        all.put(
                "staff-edit",
                new Example(
                        "staff/edit",
                        new EditPage(
                                "Change Waste advisers",
                                "/staff/departments/waste/advisers",
                                "/save",
                                "Save changes",
                                List.of(
                                        new Asked(
                                                "name",
                                                "text",
                                                "Name of the team",
                                                null,
                                                false,
                                                List.of(),
                                                Asked.Given.of(""),
                                                new Fault("name", "Enter a name for the team")),
                                        asked(
                                                "roles",
                                                "some of",
                                                "Roles",
                                                List.of(
                                                        Choice.chosen("adviser", "Waste adviser"),
                                                        Choice.of(
                                                                "supervisor",
                                                                "Waste supervisor")))),
                                "/remove",
                                "1a2b",
                                "Somebody else changed this since you opened the page. It now"
                                        + " says: name Waste advisers; department Waste."),
                        "/staff/departments/waste/advisers/edit"));
        all.put("gallery", new Example("web/gallery", null, "/staff/gallery"));
        var words = new Vocabulary();
        TestPlaces.teachAnswers(words);
        all.put("answers", new Example("asking/answers", AnswersPage.of(words), "/staff/answers"));
        all.put(
                "staff-words",
                new Example("staff/words", new WordsPage(taught(words), ""), "/staff/words"));
        all.put(
                "staff-words-none",
                new Example(
                        "staff/words",
                        new WordsPage(WordBook.of(words).about("zebra"), "zebra"),
                        "/staff/words"));
    }

    private static WordBook taught(Vocabulary words) {
        words.lookup("waste.next_collection")
                .means("The next collection of these bins at a property.")
                .takes("property", Type.PROPERTY)
                .takes("bins", Type.listOf(Type.TEXT))
                .gives(
                        Type.recordOf(
                                "collection",
                                Type.field("name", Type.TEXT),
                                Type.field("on", Type.DATE)),
                        in -> Map.of());
        words.action("waste.return_visit")
                .means("Sends the crew back. Then `started`, and `done` or `could not`.")
                .takes("property", Type.PROPERTY)
                .announces("started", "done", "could not")
                .reports("reason", Type.TEXT)
                .does((in, caseRef) -> {});
        return WordBook.of(words);
    }

    private static Grid grid(String caption, List<String> names, Column... columns) {
        var all = Stream.concat(Stream.of(Column.words("Name")), Stream.of(columns)).toList();
        return new Grid(
                caption,
                all,
                names.stream()
                        .map(
                                name ->
                                        Stream.concat(
                                                        Stream.of(Cell.link(name, "/x")),
                                                        Stream.of(columns)
                                                                .map(
                                                                        it ->
                                                                                Cell.of(
                                                                                        it.numeric()
                                                                                                ? "1,24"
                                                                                                        + name
                                                                                                                        .length()
                                                                                                                % 10
                                                                                                : "Ruth Adeyemi")))
                                                .toList())
                        .toList());
    }

    private static void field(Map<String, Example> all) {
        for (var light : List.of("light", "dark", "auto")) {
            all.put(
                    "field-round-" + light,
                    new Example(
                            "field/round",
                            new RoundPage(
                                    "Round T7",
                                    "Tuesday 24 November",
                                    jobs().getFirst(),
                                    jobs().subList(1, 2),
                                    jobs().subList(2, jobs().size()),
                                    "1f",
                                    "1 new job since you looked at 5:30am",
                                    null,
                                    "/crew/T7",
                                    true,
                                    "All saved at 5:42am",
                                    light),
                            "/field"));
            all.put(
                    "field-could-not-" + light,
                    new Example(
                            "field/could-not",
                            new CouldNotPage(
                                    "14 Mill Lane",
                                    "Empty rubbish",
                                    Stream.of(
                                                    "Not out",
                                                    "Contaminated",
                                                    "Too heavy",
                                                    "Road blocked",
                                                    "Gate locked",
                                                    "Something else")
                                            .map(it -> Choice.of(it, it))
                                            .toList(),
                                    null,
                                    "/field/jobs/1",
                                    "T7",
                                    "2026-11-24",
                                    "/field",
                                    "All saved at 5:42am",
                                    light),
                            "/field"));
            all.put(
                    "field-saved-" + light,
                    new Example(
                            "field/saved",
                            new SavedPage(
                                    "14 Mill Lane",
                                    "emptied at 5:43am",
                                    "All saved at 5:43am",
                                    jobs().get(1),
                                    "/field",
                                    light,
                                    "/crew/jobs/1/note",
                                    true,
                                    "Behind the gate."),
                            "/field"));
        }
    }

    private static List<Job> jobs() {
        return List.of(
                Job.plain(
                        "1",
                        "14 Mill Lane",
                        "Empty rubbish and recycling",
                        "by Thursday 26 November",
                        "H7K M2P QX4",
                        "Bin is at the side gate.",
                        Job.State.OPEN,
                        null),
                Job.plain(
                        "2",
                        "17 Church Walk",
                        "Empty food",
                        "by tomorrow",
                        "M4P 7TR 2KX",
                        "Assisted: fetch from the back door.",
                        Job.State.OPEN,
                        null),
                Job.plain(
                        "3",
                        "9 Orchard Close",
                        "Empty garden",
                        "",
                        "C3R W9T K7M",
                        null,
                        Job.State.DONE,
                        "Done at 5:31am"),
                Job.plain(
                        "4",
                        "11 Orchard Close",
                        "Empty rubbish",
                        "",
                        "X2T P4H M7R",
                        null,
                        Job.State.NOT,
                        "Could not at 5:38am: road blocked"));
    }

    private static void problems(Map<String, Example> all) {
        for (var name :
                List.of(
                        "not-found",
                        "forbidden",
                        "gone-wrong",
                        "too-many",
                        "expired",
                        "superseded",
                        "too-large",
                        "unavailable",
                        "wrong-host")) {
            all.put(
                    name,
                    new Example(
                            "web/" + name, new ProblemPage("7F3-K2M", "01632 960 100"), "/error"));
        }
    }

    static Stages stages(State crew, State emptied) {
        return new Stages(
                List.of(
                        new Stage("sent", "Sent", State.DONE),
                        new Stage("crew", "With the crew", crew),
                        new Stage("emptied", "Emptied", emptied),
                        new Stage(
                                "not",
                                "Not emptied",
                                emptied == State.HERE ? State.SKIPPED : State.AHEAD)),
                List.of(
                        new Move("sent", "crew"),
                        new Move("crew", "emptied"),
                        new Move("crew", "not")));
    }

    private static List<Step> next() {
        return List.of(
                new Step("The crew gets your report at once.", null),
                new Step("They come back and empty the bin.", "By Thursday 26 November"),
                new Step("We text you when it is done.", null));
    }

    private static List<SummaryRow> answers(boolean change) {
        var href = change ? "/report-missed-bin/x" : null;
        return List.of(
                new SummaryRow("Property", List.of("14 Mill Lane", "AB1 2CD"), href),
                new SummaryRow("What we missed", List.of("Rubbish"), href),
                new SummaryRow("Out by 7am with the lid closed", List.of("Yes"), href),
                new SummaryRow("Mobile number", List.of("07700 900 982"), href));
    }

    private static List<Choice> addresses() {
        return List.of(
                Choice.of("900000001", "14 Mill Lane"),
                Choice.of("900000002", "16 Mill Lane"),
                Choice.of("900000009", "18 Mill Lane"),
                Choice.of("none", "I cannot find my address in the list"));
    }

    private static LocalDate day(int later) {
        return LocalDate.of(2026, 11, 24).plusDays(later);
    }

    private static Instant ago(int hours) {
        return NOW.minusSeconds(hours * 3600L);
    }
}
