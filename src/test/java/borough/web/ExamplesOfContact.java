package borough.web;

import borough.contact.EnquiryPage;
import borough.following.AddPage;
import borough.following.FollowFindPage;
import borough.following.FollowGonePage;
import borough.following.FollowPage;
import borough.following.FollowPage.Form;
import borough.following.FollowPage.Kept;
import borough.following.FollowPage.May;
import borough.following.FollowPage.Past;
import borough.following.FollowPage.Says;
import borough.following.FollowPage.Telling;
import borough.following.FollowPage.Top;
import borough.postroom.PostAnswerPage;
import borough.replies.RepliesPage;
import borough.replies.ReplyPage;
import borough.staff.PropertyPage;
import borough.tongues.Languages;
import borough.tongues.Tongue;
import borough.web.Examples.Example;
import borough.web.Stages.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The pages by which people and the council hear of each other, with believable things on them. */
final class ExamplesOfContact {
    private static final Languages SPOKEN =
            Languages.ofPage(List.of(Tongue.ENGLISH, Tongue.named("cy")));
    private static final String SERVICE = "Report a missed bin";
    private static final String REFERENCE = "H7KM2PQX4";
    private static final String PATH = "/follow/" + REFERENCE + "/0123456789abcdef0123";
    private static final Instant DUE = Instant.parse("2026-11-26T17:00:00Z");

    private ExamplesOfContact() {}

    static void add(Map<String, Example> all) {
        following(all);
        replies(all);
        all.put("staff-enquiry", new Example("contact/enquiry", enquiry(List.of()), "/staff"));
        all.put(
                "staff-enquiry-fault",
                new Example(
                        "contact/enquiry",
                        enquiry(List.of(new Fault("topic", "Choose what they asked"))),
                        "/staff"));
        all.put("staff-property", new Example("staff/property", property(), "/staff/properties/1"));
    }

    private static Instant ago(int hours) {
        return Examples.NOW.minus(hours, ChronoUnit.HOURS);
    }

    private static void following(Map<String, Example> all) {
        all.put("follow", new Example("following/follow", open(), PATH));
        all.put("follow-needed", new Example("following/follow", needed(), PATH));
        all.put("follow-done", new Example("following/follow", done(), PATH));
        all.put("follow-add", new Example("following/add", adding(), PATH + "/add/comment"));
        all.put("follow-gone", new Example("following/gone", new FollowGonePage(REFERENCE), PATH));
        all.put(
                "follow-find",
                new Example(
                        "following/follow-find",
                        new FollowFindPage("", "", List.of(), SPOKEN),
                        "/follow"));
        all.put(
                "follow-find-fault",
                new Example(
                        "following/follow-find",
                        new FollowFindPage(
                                "H7K M2P QX5",
                                "AB1 2CD",
                                List.of(
                                        new Fault(
                                                "reference",
                                                "We have no request with those two details")),
                                SPOKEN),
                        "/follow"));
    }

    private static FollowPage open() {
        return new FollowPage(
                new Top(
                        SERVICE,
                        REFERENCE,
                        "With the crew",
                        Says.english("The crew will come back for your rubbish at 14 Mill Lane."),
                        DUE,
                        null,
                        null),
                List.of(
                        "It is with Waste and recycling now.",
                        "When that is done, it goes on to “emptied”.",
                        "If it cannot be done, it goes on to “not emptied”.",
                        "If we are late, we tell you and it goes to our waste supervisor."),
                Examples.stages(State.HERE, State.AHEAD),
                List.of(),
                List.of(new May("customer cancels", "Cancel it", "We stop.", null)),
                new FollowPage.Message("", 4000),
                telling(),
                new Past(
                        List.of(
                                new Moment(ago(2), "You wrote", "The gate is open.", null, null),
                                Moment.of(ago(3), "You told us")),
                        PATH + "?before=4",
                        true),
                new FollowPage.Onward(
                        List.of(new Link("Ask for another bin", PATH + "/on/request-bin")),
                        List.of(new Link("What did you hear?", PATH + "/add/entries")),
                        null,
                        null,
                        List.of(new Link("Your licence (PDF)", "/papers/1"))),
                new Form(PATH, 4, "We have your message.", null, List.of()),
                new FollowPage.Files(
                        List.of(
                                FileShown.of(
                                        "3", "The bin at the gate.jpg", "picture", 320_000, PATH),
                                FileShown.of("4", "Noise at night.mp3", "sound", 2_400_000, PATH)),
                        List.of(
                                FileShown.of(
                                        "5", "A car in the way.jpg", "picture", 210_000, PATH))));
    }

    private static Telling telling() {
        return new Telling(
                "We text you at the number that ends 123.",
                List.of(
                        Choice.chosen("text", "By text"),
                        Choice.of("email", "By email"),
                        new Choice("none", "Not at all", "You can always look here.", false)),
                "");
    }

    private static AddPage adding() {
        var asked =
                new Asked(
                        "comment",
                        "long text",
                        "What did you hear?",
                        null,
                        false,
                        List.of(),
                        new Asked.Given(Map.of(), List.of(), 4000),
                        new Fault("comment", "Fill in at least one entry"));
        return new AddPage(SERVICE, asked, new AddPage.Way(PATH + "/add/comment", PATH), 7, null);
    }

    private static FollowPage needed() {
        var asked =
                new Asked(
                        "comment",
                        "long text",
                        "What did you see?",
                        null,
                        false,
                        List.of(),
                        new Asked.Given(Map.of(), List.of(), 4000),
                        new Fault("comment", "Enter what you saw"));
        return new FollowPage(
                new Top(
                        "Your enquiry",
                        REFERENCE,
                        "Asked again",
                        Says.english(""),
                        DUE,
                        null,
                        null),
                List.of(
                        "We wait for your answer to what we ask below. Then we go on with it.",
                        "The date we promised stands still until then.",
                        "If we do not hear from you by Friday 5 June, it goes on to “lapsed”."),
                Examples.stages(State.HERE, State.AHEAD),
                List.of(asked),
                List.of(),
                new FollowPage.Message("", 4000),
                null,
                new Past(List.of(Moment.of(ago(3), "You told us")), null, true),
                new FollowPage.Onward(List.of(), List.of()),
                new Form(
                        PATH,
                        4,
                        null,
                        "https://www.bbc.co.uk/weather",
                        List.of(new Fault("comment", "Enter what you saw"))),
                new FollowPage.Files(List.of(), List.of()));
    }

    private static FollowPage done() {
        return new FollowPage(
                new Top(
                        SERVICE,
                        REFERENCE,
                        "Emptied",
                        new Says("Fe wnaethom wagio eich bin sbwriel am 9:12am.", "cy", null),
                        null,
                        "We had been told of this before, so it was joined to the earlier request.",
                        new Kept("With the crew", DUE, null)),
                List.of(),
                Examples.stages(State.DONE, State.HERE),
                List.of(),
                List.of(),
                new FollowPage.Message("", 4000),
                telling(),
                new Past(
                        List.of(Moment.of(ago(4), "Emptied"), Moment.of(ago(48), "You told us")),
                        null,
                        false),
                new FollowPage.Onward(List.of(), List.of()),
                new Form(PATH, 7, null, null, List.of()),
                new FollowPage.Files(List.of(), List.of()));
    }

    private static void replies(Map<String, Example> all) {
        var text = "Thanks! When exactly will you come? My number is at home.";
        var why = "We texted this number about no case lately";
        all.put(
                "staff-replies",
                new Example(
                        "replies/replies",
                        new RepliesPage(
                                List.of(
                                        new RepliesPage.Line(
                                                ago(1),
                                                "text",
                                                "+447700900123",
                                                text,
                                                why,
                                                "/staff/replies/1")),
                                "/staff/replies?after=1",
                                false,
                                "It is with its case now."),
                        "/staff/replies"));
        all.put(
                "staff-reply",
                new Example(
                        "replies/reply",
                        new ReplyPage(
                                ago(1),
                                "text",
                                "+447700900123",
                                text,
                                why,
                                "/staff/replies/1",
                                new ReplyPage.Typed("H7K M2P QX5", ""),
                                List.of(new Fault("reference", "There is no such case"))),
                        "/staff/replies/1"));
        all.put(
                "staff-post-room-answer",
                new Example(
                        "postroom/answer",
                        new PostAnswerPage(
                                "text",
                                "+447700900123",
                                "We will empty your bin by Thursday 26 November.",
                                "/post-room/1/answer",
                                List.of(
                                        Choice.chosen("they answer", "They answer"),
                                        Choice.of("somebody else", "Somebody else answers")),
                                "",
                                new Fault("words", "Enter what they answer")),
                        "/post-room"));
    }

    private static EnquiryPage enquiry(List<Fault> faults) {
        return new EnquiryPage(
                List.of("When is my bin day?", "You missed my bin this morning"),
                List.of(
                        Choice.chosen("phone", "They rang"),
                        Choice.of("reception", "They came to the desk")),
                "14 Mill Lane, Brookford AB1 2CD",
                new EnquiryPage.Typed("1", "", "phone", "", "", "", "100"),
                faults);
    }

    private static PropertyPage property() {
        return new PropertyPage(
                "14 Mill Lane, Brookford AB1 2CD",
                new PropertyPage.Bins(
                        List.of(
                                new PropertyPage.Bin(
                                        "Garden",
                                        "240 litre wheeled bin",
                                        "Tuesday, week A, round T7",
                                        "Tuesday 1 December",
                                        "Is paid for until 31 March"),
                                new PropertyPage.Bin(
                                        "Rubbish",
                                        "3 sacks of 60 litres",
                                        "Tuesday, week A, round T7",
                                        "Tuesday 1 December",
                                        null)),
                        "side gate",
                        "/bins/900000001"),
                new PropertyPage.People(
                        List.of(
                                new PropertyPage.Lives(
                                        "Amina Khan",
                                        "/staff/customers/1",
                                        Examples.day(0).minusYears(7),
                                        null,
                                        List.of("Speaks Urdu", "Large print"))),
                        List.of(
                                new PropertyPage.Lives(
                                        "Joan Baker",
                                        "/staff/customers/2",
                                        Examples.day(0).minusYears(20),
                                        Examples.day(0).minusYears(8),
                                        List.of())),
                        List.of(new PropertyPage.Body("Mill Lane Bakers", "/staff/customers/3")),
                        List.of("Warning: A dog runs free here")),
                List.of(
                        new PropertyPage.Asked(
                                SERVICE, "/staff/cases/" + REFERENCE, ago(30), "with the crew")),
                new PropertyPage.Contacts(
                        List.of(
                                new Moment(
                                        ago(1),
                                        "Asked: When is my bin day?",
                                        "She was glad to know.",
                                        "Beth Lawson",
                                        "phone"),
                                new Moment(ago(29), "We sent a text: accepted", null, null, "text"),
                                new Moment(ago(30), "Asked for: " + SERVICE, null, null, "web")),
                        "/staff/properties/1?before=2",
                        true),
                "/staff/enquiries/new?uprn=1");
    }
}
