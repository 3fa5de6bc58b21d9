package borough.registers;

import borough.web.Examples.Example;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import java.util.List;
import java.util.Map;

/** A register with believable rows in it. */
public final class RegisterExamples {
    private static final Register TIPS =
            new Register(
                    "fly-tipping",
                    "Fly-tipping cleared",
                    "Every heap that was cleared, for the return to the government.",
                    List.of("What", "How much", "Whose land"));

    private RegisterExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put(
                "staff-registers",
                new Example(
                        "registers/registers",
                        new RegistersPage(List.of(), List.of(TIPS)),
                        "/staff/registers"));
        all.put(
                "staff-register",
                new Example(
                        "registers/register",
                        new RegisterPage(
                                TIPS,
                                "November 2026",
                                new Grid(
                                        "Fly-tipping cleared, November 2026",
                                        List.of(
                                                Column.words("Case"),
                                                Column.words("Day"),
                                                Column.words("What"),
                                                Column.words("How much"),
                                                Column.words("Whose land")),
                                        List.of(
                                                List.of(
                                                        Cell.link(
                                                                "H7K-M2P-QX4",
                                                                "/staff/cases/H7KM2PQX4"),
                                                        Cell.of("24 November 2026"),
                                                        Cell.of("furniture or mattress"),
                                                        Cell.of("single item"),
                                                        Cell.of("public")))),
                                true,
                                "/staff/registers/fly-tipping/csv?month=2026-11",
                                List.of(
                                        new RegisterPage.Month(
                                                "November 2026",
                                                "/staff/registers/fly-tipping?month=2026-11"))),
                        "/staff/registers/fly-tipping"));
    }
}
