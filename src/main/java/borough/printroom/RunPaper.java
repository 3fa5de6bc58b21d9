package borough.printroom;

import borough.council.Council;
import borough.council.Councils;
import borough.printing.Press;
import borough.printing.Sheet;
import borough.printing.Sheet.Fact;
import borough.printing.Sheet.From;
import borough.printing.Sheet.Part;
import borough.printroom.Runs.Enclosed;
import borough.printroom.Runs.Run;
import borough.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A run as one file for the printer, on both sides of the paper: for each kind of envelope a cover
 * sheet, which says what is under it, and then its letters.
 */
@Component
class RunPaper {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Press press;
    private final Councils councils;

    RunPaper(Press press, Councils councils) {
        this.press = press;
        this.councils = councils;
    }

    /** A letter, and what it is on paper. */
    private record Printed(Enclosed letter, byte[] pdf) {}

    byte[] of(Run run, List<Enclosed> letters) {
        var files = new ArrayList<byte[]>();
        for (boolean plain : new boolean[] {false, true}) {
            var under =
                    letters.stream()
                            .filter(it -> it.isPlain() == plain)
                            .map(it -> new Printed(it, press.print(letter(run, it))))
                            .toList();
            if (!under.isEmpty()) {
                files.add(press.print(cover(run, plain, under)));
                under.forEach(it -> files.add(it.pdf()));
            }
        }
        return press.together(files);
    }

    private Sheet letter(Run run, Enclosed it) {
        var reference = it.message().caseReference();
        return new Sheet(
                Locale.UK,
                it.contents().subject(),
                From.council(councils.current()),
                lines(it),
                day(run.madeAt()),
                reference == null ? "" : Words.reference(reference.text()),
                "",
                Stream.of(it.contents().text().split("\n\\s*\n"))
                        .<Part>map(Part.Words::new)
                        .toList(),
                null);
    }

    // A letter's own lines, or an address in one line.
    private static List<String> lines(Enclosed it) {
        return List.of(it.contents().address().split("\\s*\n\\s*|,\\s+"));
    }

    private Sheet cover(Run run, boolean plain, List<Printed> under) {
        var council = councils.current();
        int sheets = under.stream().mapToInt(it -> sheets(it.pdf())).sum();
        var all =
                List.of(
                        new Fact("Envelopes", plain ? "Plain, nothing on the outside" : "Ordinary"),
                        new Fact("Letters", String.valueOf(under.size())),
                        new Fact("Sheets of paper", String.valueOf(sheets)),
                        new Fact("Made by", run.madeBy()));
        var parts =
                List.<Part>of(
                        new Part.Words("Cover sheet. Do not post."),
                        new Part.Facts(all),
                        new Part.Words("Each letter, in the order in which it is printed:"),
                        new Part.Facts(under.stream().map(RunPaper::line).toList()));
        return new Sheet(
                Locale.UK,
                "Print run " + run.number() + (plain ? ": plain envelopes" : ""),
                from(council),
                List.of(),
                day(run.madeAt()),
                "",
                "",
                parts,
                null);
    }

    private static From from(Council council) {
        return new From(council.name(), List.of("Print room"), "", "");
    }

    // Enough to find a letter again; what it is about is nobody's business at the printer.
    private static Fact line(Printed it) {
        var lines = lines(it.letter());
        int sheets = sheets(it.pdf());
        return new Fact(
                lines.getLast(), lines.getFirst() + ", " + Words.count(sheets, "sheet of paper"));
    }

    private static int sheets(byte[] pdf) {
        return (Press.pages(pdf) + 1) / 2;
    }

    private String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, councils.current().hours().zone()));
    }
}
