package borough.entrydesk;

import borough.entrydesk.EntriesPage.Sought;
import borough.entrydesk.EntriesPage.Ways;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Examples.Example;
import borough.web.Fault;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Link;
import borough.web.Moment;
import borough.web.SummaryRow;
import borough.web.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A register as staff keep it and as anybody reads it, and an entry of it. */
public final class EntryExamples {
    private static final String STAFF = "/staff/entries/scrap-metal-licences";
    private static final String OPEN = "/registers/scrap-metal-licences";
    private static final String TITLE = "Scrap metal dealers";
    private static final String ABOUT =
            "Who may deal in scrap metal here, from a site or by collecting.";

    private EntryExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put("staff-entries", new Example("entrydesk/entries", staff(), STAFF));
        all.put(
                "staff-entry",
                new Example("entrydesk/entry", entry(List.of()), STAFF + "/SM-2026-0001"));
        all.put(
                "staff-entry-wrong",
                new Example(
                        "entrydesk/entry",
                        entry(List.of(new Fault("why", "Say why, in 500 characters or fewer"))),
                        STAFF + "/SM-2026-0001"));
        all.put("staff-entry-form", new Example("entrydesk/entryform", form(), STAFF + "/new"));
        all.put(
                "registers",
                new Example(
                        "entrydesk/publicregisters",
                        new PublicRegister.All(
                                List.of(new PublicRegister.All.One(TITLE, ABOUT, OPEN))),
                        "/registers"));
        all.put(
                "register",
                new Example(
                        "entrydesk/publicregister",
                        new PublicRegister.Listed(
                                TITLE,
                                ABOUT,
                                OPEN,
                                "khan",
                                grid(OPEN),
                                OPEN + "?after=1",
                                OPEN + "/download"),
                        OPEN));
        all.put(
                "register-entry",
                new Example(
                        "entrydesk/publicentry",
                        new PublicRegister.Entered(
                                TITLE,
                                OPEN,
                                "Scrap metal licence SM-2026-0001",
                                Tag.late("Suspended"),
                                "This is suspended. It does not hold now.",
                                rows()),
                        OPEN + "/SM-2026-0001"));
    }

    private static Grid grid(String path) {
        return new Grid(
                TITLE,
                List.of(
                        Column.words("Number"),
                        Column.words("Kind of licence"),
                        Column.words("Holder"),
                        Column.words("Until"),
                        Column.words("How it stands")),
                List.of(
                        List.of(
                                Cell.link("SM-2026-0001", path + "/SM-2026-0001"),
                                Cell.of("site"),
                                Cell.of("Amina Khan"),
                                Cell.of("23 November 2029"),
                                Cell.of(Tag.good("In force"))),
                        List.of(
                                Cell.link("SM-2026-0002", path + "/SM-2026-0002"),
                                Cell.of("collector"),
                                Cell.of("Sam Reed"),
                                Cell.of("23 November 2025"),
                                Cell.of(Tag.quiet("Expired")))));
    }

    private static List<SummaryRow> rows() {
        return List.of(
                SummaryRow.of("Holder", "Amina Khan"),
                SummaryRow.of("Site", "4 Weir Road"),
                SummaryRow.of("Until", "23 November 2029"));
    }

    private static EntriesPage staff() {
        return new EntriesPage(
                TITLE,
                ABOUT,
                STAFF,
                new Sought(
                        "",
                        List.of(Choice.of("live", "In force"), Choice.of("expired", "Expired"))),
                grid(STAFF),
                new Ways(
                        new Link("Next entries", STAFF + "?after=SM-2026-0002"),
                        new Link("Add an entry", STAFF + "/new"),
                        new Link(
                                "Take out all of it as a file for spreadsheets (CSV)",
                                STAFF + "/csv"),
                        new Link("What everybody sees", OPEN)),
                List.of(new Choice("Mill Lane", "Mill Lane", "2 wait", false)),
                "The file registers/scrap-metal-licences.yaml no longer says plates, which entries"
                        + " still have.",
                "Nobody waits for it.");
    }

    private static EntryPage entry(List<Fault> faults) {
        var now = Instant.parse("2026-11-24T09:00:00Z");
        return new EntryPage(
                TITLE,
                "Scrap metal licence SM-2026-0001",
                STAFF + "/SM-2026-0001",
                Tag.good("In force"),
                rows(),
                new Link("H7K-M2P-QX4", "/staff/cases/H7KM2PQX4"),
                new Link("Licence to deal in scrap metal (PDF)", STAFF + "/SM-2026-0001/paper"),
                List.of(
                        Choice.of("renew", "Renew it for another term"),
                        Choice.of("suspend", "Suspend it"),
                        Choice.of("end revoked", "End it: revoked")),
                "",
                List.of(
                        new Moment(now, "Changed", "Site was 2 Weir Road", "Jo Price", null),
                        new Moment(now, "Entered", null, "Jo Price", null)),
                now,
                faults,
                faults.isEmpty() ? "It is entered." : null);
    }

    private static EntryPage.Form form() {
        return new EntryPage.Form(
                "Add to " + TITLE,
                STAFF + "/new",
                STAFF,
                "Add it",
                new Asked.Form(Map.of(), new Fault("holder", "Enter the holder"))
                        .one(
                                "kind",
                                "Kind of licence",
                                List.of(
                                        Choice.of("site", "site"),
                                        Choice.of("collector", "collector")))
                        .text("holder", "Holder", null)
                        .fields());
    }
}
