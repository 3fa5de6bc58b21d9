package borough.casework;

import borough.casebook.Case;
import borough.caselinks.CaseLinks;
import borough.caseload.CasePlace;
import borough.casework.CasePage.Beside;
import borough.casework.CasePage.Head;
import borough.casework.CasePage.History;
import borough.casework.CasePage.Kind;
import borough.casework.CasePage.Sent;
import borough.casework.CasePage.Writing;
import borough.casework.Casework.OnDesk;
import borough.documents.Uploads;
import borough.handling.CaseDesk;
import borough.handling.CaseDesk.Piece;
import borough.handling.What;
import borough.markers.Cautions;
import borough.messages.Channel;
import borough.web.Link;
import borough.web.Tag;
import borough.web.Viewer;
import borough.worklists.CaseHolders;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a case as its page shows it. */
@Component
class CaseViews {
    private static final int OFFERED_MAX = 60;

    private final Casework casework;
    private final CaseworkRules rules;
    private final CaseHolders holders;
    private final Attached attached;
    private final Clock clock;

    /** What hangs on a case from elsewhere: papers, pictures, contacts, its place on the map. */
    @Component
    record Attached(
            Papers papers,
            CrewPhotos photos,
            ContactsView contacts,
            Cautions cautions,
            CasePlace place) {}

    CaseViews(
            Casework casework,
            CaseworkRules rules,
            CaseHolders holders,
            Attached attached,
            Clock clock) {
        this.attached = attached;
        this.casework = casework;
        this.rules = rules;
        this.holders = holders;
        this.clock = clock;
    }

    /** Which piece of the history somebody asked for, and what they are writing. */
    record Asked(String show, int before, String write, String from) {
        static final Asked NEWEST = new Asked("all", Integer.MAX_VALUE, "note");

        Asked(String show, int before, String write) {
            this(show, before, write, "");
        }
    }

    /** What somebody typed, to be shown again with what must be put right. */
    record Typed(
            String to,
            String text,
            String part,
            String reason,
            Set<String> ticks,
            Map<String, List<String>> posted) {
        static final Typed NOTHING = new Typed("", "", "", "", Set.of(), Map.of());

        Typed with(Map<String, List<String>> fields) {
            return new Typed(to, text, part, reason, ticks, fields);
        }
    }

    /** The piece of a history that a page shows, and one line more to know whether there is any. */
    Piece piece(Asked asked) {
        int count = rules.current().lines() + 1;
        return switch (asked.show()) {
            case "notes" -> new Piece(0, asked.before(), count, What.NOTES, false);
            case "messages" -> new Piece(0, asked.before(), count, What.MESSAGES, false);
            case "moves" -> new Piece(0, asked.before(), count, notMoves(), true);
            default -> new Piece(0, asked.before(), count, Set.of(), false);
        };
    }

    private static Set<String> notMoves() {
        return Set.copyOf(Stream.concat(What.NOTES.stream(), What.MESSAGES.stream()).toList());
    }

    CasePage page(OnDesk it, Asked asked, Typed typed, Sent sent, CasePage.News news) {
        return new CasePage(
                head(it),
                it.looked().story().picture(),
                withHandOver(it, news),
                new DoingView(casework, holders, clock.instant()).of(it, typed, sent),
                writing(it, asked, typed),
                beside(it),
                history(it, asked),
                sent);
    }

    Head head(OnDesk it) {
        var about = it.looked().about();
        return new Head(
                about.reference().text(),
                about.about().title(),
                about.about().place(),
                it.looked().ways().customer().name(),
                tag(about),
                about.isOpen() ? about.where().dueAt().orElse(null) : null,
                warnings(it),
                attached.place().onMap(about).orElse(null));
    }

    // How the customer can safely be reached comes first: it is read before anybody rings.
    private List<String> warnings(OnDesk it) {
        var wrote =
                it.toRead().stream()
                        .filter(one -> one.kind().equals("customer"))
                        .map(one -> one.who() + " wrote, and waits for an answer")
                        .distinct();
        var cautions = attached.cautions().ofCase(it.looked().about().reference());
        return Stream.concat(cautions.stream(), wrote).toList();
    }

    private Tag tag(Case it) {
        var words = Lines.sentence(it.where().stage());
        if (!it.isOpen()) {
            return Tag.quiet("Ended: " + words);
        }
        return it.isLate(clock.instant()) ? Tag.late("Late: " + words) : Tag.moving(words);
    }

    private static CasePage.News withHandOver(OnDesk it, CasePage.News news) {
        var handed =
                WhoHasIt.handedOver(it)
                        .map(
                                line ->
                                        new CasePage.HandedOver(
                                                line.event().by().who(),
                                                line.said("to"),
                                                line.event().at(),
                                                line.said("why"),
                                                line.said("summary"),
                                                it.mayWork()))
                        .orElse(null);
        return new CasePage.News(handed, it.toRead().size(), news.meanwhile(), news.told());
    }

    private Writing writing(OnDesk it, Asked asked, Typed typed) {
        var path = head(it).path();
        var kinds =
                Stream.of(
                                new Kind("note", "A note", "n", "", false),
                                new Kind("colleague", "To a colleague", "c", "", false),
                                new Kind("customer", "To the customer", "m", "", false))
                        .filter(one -> it.mayWork() || !one.name().equals("customer"))
                        .map(one -> chosen(one, path, asked.write()))
                        .toList();
        var now = kinds.stream().filter(Kind::isChosen).findFirst().orElse(kinds.getFirst());
        var limits = rules.current();
        return new Writing(
                kinds,
                chosen(now, path, now.name()),
                new CasePage.To(typed.to(), offered(it), way(it)),
                typed.text(),
                now.name().equals("customer") ? limits.messageMax() : limits.noteMax());
    }

    private static Kind chosen(Kind it, String path, String write) {
        var href = path + "?write=" + it.name() + "#write";
        return new Kind(it.name(), it.text(), it.key(), href, it.name().equals(write));
    }

    private static List<String> offered(OnDesk it) {
        return it.teams().stream().limit(OFFERED_MAX).map(one -> one.name()).toList();
    }

    private static String way(OnDesk it) {
        return switch (it.looked().ways().customer().channel()) {
            case Channel.NONE ->
                    "They left no number or address: they read it where they follow the case.";
            case Channel.LETTER ->
                    "It goes by letter, and they read it where they follow the case.";
            case Channel.EMAIL -> "It goes by email, and they read it where they follow the case.";
            case Channel.TEXT -> "It goes by text, and they read it where they follow the case.";
            default -> "They are told, and read it where they follow the case.";
        };
    }

    private Beside beside(OnDesk it) {
        var path = head(it).path();
        var holder = it.looked().about().where().team().map(one -> casework.nameOf(one, it));
        var person = holders.of(it.looked().about(), Viewer.signedIn());
        return new Beside(
                WhoHasIt.rows(it, holder.orElse("Nobody"), person.name()),
                person,
                WhoHasIt.clocks(it),
                answers(it, path),
                it.links().stream().map(one -> linked(one, it)).toList(),
                attached.papers().of(it),
                Act.offered(it).stream()
                        .map(
                                act ->
                                        new CasePage.Act(
                                                act.text(),
                                                path + "/do/" + act.address(),
                                                act.key()))
                        .toList(),
                Uploads.shown(attached.photos().of(it), path));
    }

    private static CasePage.Linked linked(CaseLinks.Linked one, OnDesk it) {
        var about = one.other().about();
        return new CasePage.Linked(
                one.says(),
                one.other().reference().text(),
                about.title(),
                about.place(),
                it.mayWork() && one.kind() != CaseLinks.Kind.DUPLICATE);
    }

    private static List<CasePage.Told> answers(OnDesk it, String path) {
        var fix = Act.CORRECT_ANSWER.fits(it);
        return it.looked().story().answers().stream()
                .map(
                        answer ->
                                new CasePage.Told(
                                        answer.question(),
                                        answer.words(),
                                        was(it, answer.question()),
                                        fix ? href(it, answer.question(), path) : null,
                                        Uploads.shown(
                                                it.looked()
                                                        .files()
                                                        .getOrDefault(answer.question(), List.of()),
                                                path)))
                .toList();
    }

    private static List<String> was(OnDesk it, String question) {
        return it.looked().marks().stream()
                .filter(line -> line.said("question").equals(question))
                .map(line -> line.said("was"))
                .toList();
    }

    private static @Nullable String href(OnDesk it, String question, String path) {
        return it.looked().ways().mayCorrect().stream()
                .filter(one -> one.words().equals(question))
                .map(one -> path + "/do/correct-answer?question=" + one.asked().field())
                .findFirst()
                .orElse(null);
    }

    private History history(OnDesk it, Asked asked) {
        var path = head(it).path();
        var views =
                Stream.of("all", "moves", "messages", "notes", ContactsView.SHOW)
                        .map(
                                one ->
                                        new CasePage.View(
                                                Lines.sentence(one),
                                                path + "?show=" + one + "#history",
                                                one.equals(asked.show())))
                        .toList();
        if (asked.show().equals(ContactsView.SHOW)) {
            return attached.contacts()
                    .history(it.looked().about().reference(), asked.from(), views);
        }
        var older =
                it.looked()
                        .lines()
                        .older()
                        .map(n -> path + "?show=" + asked.show() + "&before=" + n + "#history")
                        .map(href -> new Link("Older", href))
                        .orElse(null);
        boolean isPart = asked.before() != Integer.MAX_VALUE;
        return new History(views, lines(it, it.lines()), List.of(), older, isPart);
    }

    List<CasePage.Line> lines(OnDesk it, List<CaseDesk.Line> lines) {
        return new Lines(head(it).path(), it.mayWork(), it.looked().marks()).of(lines);
    }
}
