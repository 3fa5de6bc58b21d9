package borough.letters;

import borough.council.Councils;
import borough.letters.Letter.What;
import borough.letters.LetterPage.Line;
import borough.letters.LetterPage.May;
import borough.letters.LetterPage.Sent;
import borough.letters.LetterPage.Serving;
import borough.letters.LetterPages.Opened;
import borough.printing.Sheet;
import borough.printing.Sheet.Part;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Tag;
import borough.web.Viewer;
import borough.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws letters and notices, on the desk and on paper. */
@Component
class LetterViews {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Map<String, String> TOLD =
            Map.of(
                    "changed", "Your words are kept.",
                    "approved", "It is approved.",
                    "reopened", "It can be changed again.",
                    "posted", "It is on its way by post.",
                    "served", "How it was served is kept, and the case goes on.");

    private final WaysToServe ways;
    private final Councils councils;

    LetterViews(WaysToServe ways, Councils councils) {
        this.ways = ways;
        this.councils = councils;
    }

    List<String> ways() {
        return ways.all();
    }

    LetterPage page(Opened it, Map<String, String> posted, String told, List<Fault> faults) {
        var letter = it.letter();
        return new LetterPage(
                new LetterPage.Head(
                        letter.title(),
                        letter.asked().reference().text(),
                        LetterPapers.path(letter),
                        tag(letter),
                        letter.isNotice(),
                        letter.mark()),
                new LetterPage.Words(
                        posted.getOrDefault("to", letter.written().to()),
                        posted.getOrDefault("text", letter.written().text())),
                may(letter, it.desk().mayWork()),
                serving(posted),
                letter.lines().stream().map(one -> new Line(one.at(), says(letter, one))).toList(),
                new Sent(TOLD.get(told), faults));
    }

    private static Tag tag(Letter it) {
        var says = LetterPapers.says(it);
        var words = sentence(says);
        return switch (it.state()) {
            case DRAFT -> Tag.waiting(words);
            case APPROVED -> Tag.moving(words);
            case POSTED -> it.isNotice() ? Tag.moving(words) : Tag.good(words);
            case SERVED -> Tag.good(words);
        };
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static May may(Letter it, boolean works) {
        return new May(
                works && it.may(What.CHANGED),
                works && it.may(What.APPROVED),
                works && it.may(What.REOPENED),
                works && it.may(What.POSTED),
                works && it.may(What.SERVED));
    }

    private Serving serving(Map<String, String> posted) {
        var how = LetterPages.said(posted, "how");
        return new Serving(
                ways.all().stream()
                        .map(
                                it ->
                                        it.equals(how)
                                                ? Choice.chosen(it, sentence(it))
                                                : Choice.of(it, sentence(it)))
                        .toList(),
                LetterPages.said(posted, "on-day"),
                LetterPages.said(posted, "on-month"),
                LetterPages.said(posted, "on-year"),
                LetterPages.said(posted, "on-whom"),
                posted.getOrDefault("by", Viewer.signedIn().name()));
    }

    private static String says(Letter letter, Letter.Line it) {
        var served = letter.served();
        return switch (it.what()) {
            case DRAFTED -> "Drafted from the service’s own words";
            case CHANGED -> "Changed by " + it.who();
            case APPROVED -> "Approved by " + it.who();
            case REOPENED -> "Taken back to be changed by " + it.who();
            case POSTED -> "Sent by post by " + it.who();
            case SERVED ->
                    served == null
                            ? "Served"
                            : "Served on %s on %s: %s, by %s. Kept by %s"
                                    .formatted(
                                            served.to(),
                                            DAY.format(served.on()),
                                            served.how(),
                                            served.by(),
                                            it.who());
        };
    }

    /** A letter as it goes on paper; a notice says the day on which it was served. */
    Sheet sheet(Letter it, LocalDate today) {
        var served = it.served();
        var parts =
                Stream.<Part>concat(
                        Stream.of(it.written().text().split("\n\\s*\n")).map(Part.Words::new),
                        Stream.of(new Part.Signature("Signed")));
        return new Sheet(
                Locale.UK,
                it.title(),
                Sheet.From.council(councils.current()),
                List.of(it.written().to().split("\n")),
                DAY.format(served == null ? today : served.on()),
                Words.reference(it.asked().reference().text()),
                it.state() == Letter.State.DRAFT ? "Draft. Not approved." : "",
                parts.toList(),
                null);
    }
}
