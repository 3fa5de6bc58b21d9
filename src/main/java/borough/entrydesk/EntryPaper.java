package borough.entrydesk;

import borough.council.Councils;
import borough.entries.Entry;
import borough.entries.EntryContents;
import borough.entries.EntryFinding;
import borough.entries.EntryKeeping;
import borough.entries.KeptRegister;
import borough.entries.KeptRegister.Field;
import borough.entries.KeptRegister.Paper;
import borough.entries.KeptRegisters;
import borough.printing.Press;
import borough.printing.Sheet;
import borough.printing.Sheet.Code;
import borough.printing.Sheet.Fact;
import borough.printing.Sheet.Part;
import borough.values.Reference;
import borough.web.Links;
import borough.web.SummaryRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The paper that an entry of a register gives its holder, such as a licence: as its file words it,
 * while the entry holds. Where the register is public, a code on it leads to the entry there, so
 * that anybody sees whether it holds today.
 */
@Component
@Transactional(readOnly = true)
public class EntryPaper {
    private static final String SCAN = "Scan this code to see whether it holds today.";

    private final KeptRegisters registers;
    private final EntryFinding finding;
    private final EntryContents contents;
    private final EntryKeeping keeping;
    private final Making making;

    /** What makes paper, where its code leads, and for whom. */
    @Component
    record Making(Press press, Links links, Councils councils) {}

    EntryPaper(
            KeptRegisters registers,
            EntryFinding finding,
            EntryContents contents,
            EntryKeeping keeping,
            Making making) {
        this.registers = registers;
        this.finding = finding;
        this.contents = contents;
        this.keeping = keeping;
        this.making = making;
    }

    /** A paper that the customer of a case may have. */
    public record Given(String called, String number) {}

    /** The papers of a case; none of what does not hold. */
    public List<Given> of(Reference reference) {
        return holding(reference)
                .flatMap(
                        it ->
                                paper(it)
                                        .map(paper -> new Given(paper.called(), it.number()))
                                        .stream())
                .toList();
    }

    /** One of them, printed; empty where the case has no such paper now. */
    Optional<byte[]> print(Reference reference, String number) {
        return holding(reference)
                .filter(it -> it.number().equals(number))
                .findFirst()
                .flatMap(this::print);
    }

    /** The paper of an entry, printed; empty where it holds no more or its file words none. */
    Optional<byte[]> print(Entry it) {
        return paper(it).map(paper -> making.press().print(sheet(register(it), paper, it)));
    }

    /** What an entry's paper is called, where there is one now. */
    Optional<String> called(Entry it) {
        return paper(it).map(Paper::called);
    }

    private Stream<Entry> holding(Reference reference) {
        return finding.of(reference).stream();
    }

    private Optional<Paper> paper(Entry it) {
        return it.state() == Entry.State.LIVE
                ? registers.named(it.register()).map(KeptRegister::paper)
                : Optional.empty();
    }

    private KeptRegister register(Entry it) {
        return registers.named(it.register()).orElseThrow();
    }

    private Sheet sheet(KeptRegister register, Paper paper, Entry it) {
        var all = contents.all(it);
        var council = making.councils().current();
        var says = says(register, it, all, council.name());
        var words = paper.says().stream().flatMap(text -> filled(text, says).stream());
        var parts =
                Stream.of(
                                words.<Part>map(Part.Words::new),
                                Stream.<Part>of(new Part.Facts(facts(register, paper, it, all))),
                                Stream.<Part>of(new Part.Signature(paper.signed())))
                        .flatMap(part -> part)
                        .toList();
        return new Sheet(
                Locale.UK,
                paper.called(),
                Sheet.From.council(council),
                List.of(),
                EntryViews.day(keeping.today()),
                it.number(),
                "",
                parts,
                register.rules().published() ? code(register, it) : null);
    }

    private Code code(KeptRegister register, Entry it) {
        var page = PublicRegisterPages.path(register) + "/" + it.number();
        return new Code(making.links().to(page), SCAN);
    }

    private static List<Fact> facts(
            KeptRegister register, Paper paper, Entry it, Map<String, String> all) {
        var shown = paper.shows().stream().flatMap(key -> register.field(key).stream()).toList();
        return Stream.concat(
                        Stream.of(SummaryRow.of("Number", it.number())),
                        EntryViews.rows(register, shown, it, all).stream())
                .map(row -> new Fact(row.key(), String.join("\n", row.lines())))
                .toList();
    }

    private static Map<String, String> says(
            KeptRegister register, Entry it, Map<String, String> all, String council) {
        var says = new LinkedHashMap<String, String>();
        for (Field field : register.fields()) {
            says.put(field.key(), EntryViews.said(field, all.getOrDefault(field.key(), "")));
        }
        says.put("number", it.number());
        says.put("since", EntryViews.day(it.ending().startsOn()));
        says.put("until", EntryViews.day(it.ending().endsOn()));
        says.put("council", council);
        return says;
    }

    // As in service files: a sentence that says what is not known is left out.
    private static Optional<String> filled(String text, Map<String, String> says) {
        var names = Paper.NAMED.matcher(text).results().map(found -> found.group(1)).toList();
        if (names.stream().anyMatch(name -> says.getOrDefault(name, "").isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                Paper.NAMED
                        .matcher(text)
                        .replaceAll(
                                found ->
                                        java.util.regex.Matcher.quoteReplacement(
                                                says.getOrDefault(found.group(1), ""))));
    }
}
