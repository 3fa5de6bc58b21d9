package borough.casework;

import borough.casework.CasePage.Sent;
import borough.correspondence.ToReadPage;
import borough.handling.Form;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Examples;
import borough.web.Examples.Example;
import borough.web.Fault;
import borough.web.Link;
import borough.web.Stages;
import borough.web.SummaryRow;
import borough.web.Tag;
import borough.worklists.HomePage;
import borough.worklists.PartHolder;
import borough.worklists.WorkExamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A case and what is done to it by hand, with believable things on the page. */
public final class CaseExamples {
    private static final String REFERENCE = "H7KM2PQX4";
    private static final String PATH = "/staff/cases/" + REFERENCE;
    private static final Instant NOW = Examples.NOW;
    private static final Form FORM = new Form(7, "00000000-0000-4000-8000-000000000000");

    private CaseExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put("staff-case", new Example("casework/case", page(), PATH));
        all.put("staff-messages", new Example("correspondence/to-read", toRead(), PATH));
        all.put("staff-act", new Example("casework/act", act(), PATH + "/do/link"));
    }

    static CasePage page() {
        return new CasePage(
                head(),
                Stages.of(
                        List.of(
                                new Stages.Told("sent", false, true, List.of("with the crew")),
                                new Stages.Told("with the crew", true, true, List.of("emptied")),
                                new Stages.Told("emptied", false, false, List.of()))),
                new CasePage.News(
                        new CasePage.HandedOver(
                                "Beth Lawson",
                                "Waste supervisors",
                                ago(3),
                                "She was promised a call today.",
                                "The crew went twice.\nThe gate was locked both times.",
                                true),
                        2,
                        List.of(),
                        "Your note is kept with the case."),
                doing(),
                writing(),
                beside(),
                new CasePage.History(
                        List.of(
                                new CasePage.View("All", PATH + "?show=all#history", true),
                                new CasePage.View("Notes", PATH + "?show=notes#history", false)),
                        lines(),
                        List.of(),
                        new Link("Older", PATH + "?show=all&before=3#history"),
                        true),
                new Sent(FORM, true, List.of()));
    }

    private static CasePage.Doing doing() {
        return new CasePage.Doing(
                List.of(days()),
                List.of(
                        new CasePage.Deciding(
                                "",
                                "",
                                List.of(
                                        new CasePage.Next("done", "Emptied", false),
                                        new CasePage.Next("could not", "Not emptied", true)),
                                List.of(Choice.of("bin seen", "Bin seen")),
                                ""),
                        new CasePage.Deciding(
                                "road",
                                "-1",
                                List.of(new CasePage.Next("open", "Open the road", false)),
                                List.of(),
                                "It is wide")),
                List.of(
                        new CasePage.Part(
                                "Road",
                                Tag.moving("Looked at"),
                                "Street scene",
                                NOW.plusSeconds(90_000),
                                new PartHolder(
                                        "road",
                                        "Lee Marsh",
                                        false,
                                        false,
                                        true,
                                        List.of(
                                                new HomePage.Group(
                                                        "Street scene",
                                                        List.of(Choice.of("1", "Ruth Bell")))))),
                        new CasePage.Part("Bin", Tag.quiet("Ended: found"), "", null, null)));
    }

    private static CasePage.Head head() {
        return new CasePage.Head(
                REFERENCE,
                "Report a missed bin",
                "14 Mill Lane, AB1 2CD",
                "Amina Khan",
                Tag.moving("With the crew"),
                NOW.plusSeconds(180_000),
                List.of("Customer wrote, and waits for an answer"),
                "uprn:900000001");
    }

    private static CasePage.Writing writing() {
        var note = new CasePage.Kind("note", "A note", "n", PATH + "?write=note#write", false);
        var colleague =
                new CasePage.Kind(
                        "colleague", "To a colleague", "c", PATH + "?write=colleague#write", true);
        return new CasePage.Writing(
                List.of(note, colleague),
                colleague,
                new CasePage.To("Waste desk", List.of("Waste desk"), "It goes by text."),
                "Could you ring her?",
                10_000);
    }

    private static CasePage.Beside beside() {
        return new CasePage.Beside(
                List.of(SummaryRow.of("Now", "A crew: T7")),
                WorkExamples.holder("H7KM2PQX4"),
                List.of(
                        new CasePage.Clock("Promise", NOW.minusSeconds(90_000), ""),
                        new CasePage.Clock("Answer by law", null, "It stands still.")),
                List.of(
                        new CasePage.Told(
                                "What did we miss?",
                                "Rubbish",
                                List.of("Recycling"),
                                PATH + "/do/correct-answer?question=bins",
                                List.of()),
                        new CasePage.Told(
                                "Which property is it?",
                                "14 Mill Lane",
                                List.of(),
                                null,
                                List.of())),
                List.of(
                        new CasePage.Linked(
                                "Related to",
                                "M4P7TR2KX",
                                "Report a missed bin",
                                "16 Mill Lane",
                                true)),
                List.of(new Link("Abatement notice", PATH + "/letters/1")),
                List.of(new CasePage.Act("Hand over", PATH + "/do/hand-over", "h")),
                List.of());
    }

    private static List<CasePage.Line> lines() {
        var wrote = new CasePage.Words("Is it my bin?\n\nشكرا 🗑", "", List.of());
        var note =
                new CasePage.Words(
                        "A long note.",
                        "A long…",
                        List.of(SummaryRow.of("Put right", "A short one")));
        return List.of(
                new CasePage.Line(
                        7, ago(1), "From the customer", wrote, "Customer", "text", "in", null),
                new CasePage.Line(
                        6,
                        ago(5),
                        "Note",
                        note,
                        "Beth Lawson",
                        "staff",
                        "note",
                        PATH + "/do/correct-line?line=6"));
    }

    static ActPage act() {
        return new ActPage(
                head(),
                "Link to another case",
                "Both histories say so. Nobody is told.",
                PATH + "/do/link",
                List.of(
                        field("text", "other", List.of()),
                        field("to", "to", List.of(Choice.of("Waste desk", "Waste desk"))),
                        field("long", "why", List.of()),
                        field("date", "until", List.of()),
                        field("radios", "kind", List.of(Choice.of("related", "It is related"))),
                        field("tick", "tell", List.of(Choice.of("yes", "Tell the customer"))),
                        field("hidden", "line", List.of()),
                        new ActPage.Field("asked", "days", "", null, "", List.of(), days())),
                "Link",
                false,
                lines(),
                new Sent(FORM, true, List.of(new Fault("other", "That is this case itself"))));
    }

    static WhyPage why() {
        return new WhyPage(REFERENCE, new Fault("why", "Say why you look at this case"));
    }

    private static ActPage.Field field(String kind, String id, List<Choice> choices) {
        return new ActPage.Field(
                kind, id, "What about " + id + "?", "Say it plainly.", "1-2-2026", choices, null);
    }

    private static Asked days() {
        return new Asked(
                "days",
                "number",
                "For how many days?",
                null,
                false,
                List.of(),
                Asked.Given.of("3"),
                null);
    }

    static ToReadPage toRead() {
        return new ToReadPage(
                List.of(
                        new ToReadPage.Item(
                                "Customer wrote",
                                PATH + "#line-7",
                                REFERENCE,
                                "Report a missed bin",
                                "14 Mill Lane",
                                ago(2))),
                true);
    }

    private static Instant ago(int hours) {
        return NOW.minusSeconds(hours * 3_600L);
    }
}
