package borough.following;

import borough.asking.AskedFields;
import borough.cases.CustomersTurn;
import borough.cases.CustomersTurn.AskedAgain;
import borough.cases.CustomersView;
import borough.cases.CustomersView.Seen;
import borough.cases.Reach;
import borough.following.FollowPage.Form;
import borough.following.FollowPage.May;
import borough.following.FollowPage.Message;
import borough.following.FollowPage.Telling;
import borough.messages.Channel;
import borough.messages.Messages;
import borough.messages.Wish;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.walking.Step;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws the page by which somebody follows their request. */
@Component
class FollowViews {
    private static final int SHOWN_OF_NUMBER = 3;

    private final CustomersView view;
    private final CustomersTurn turn;
    private final Messages messages;
    private final AskedFields fields;
    private final Surroundings around;

    FollowViews(
            CustomersView view,
            CustomersTurn turn,
            Messages messages,
            AskedFields fields,
            Surroundings around) {
        this.view = view;
        this.turn = turn;
        this.messages = messages;
        this.fields = fields;
        this.around = around;
    }

    /**
     * A case that somebody looks at, what is asked of them, how they wish to be told, the case it
     * was joined to, if it was, and what happens next.
     */
    record Shown(
            Seen seen,
            String path,
            List<Step.Ask> asks,
            Optional<Wish> wish,
            Optional<Seen> kept,
            NextViews.Next next) {
        Reference reference() {
            return seen.story().about().reference();
        }

        /** What can be answered now: nothing, while there is nothing to choose from. */
        List<Step.Ask> answerable() {
            return asks.stream().anyMatch(Shown::lacksChoices) ? List.of() : asks;
        }

        private static boolean lacksChoices(Step.Ask it) {
            return it.question().answerType().hasChoices() && it.asking().choices().isEmpty();
        }

        /** What a stage is called in the language that the case speaks. */
        String stageName(String stage) {
            var tongue = Tongue.named(seen.story().language());
            return seen.service().in(tongue).stageName(stage);
        }

        boolean isPrivate() {
            return seen.service().privacy().quickExit();
        }

        /** Where the file says the one safe way to reach somebody, no other may be chosen. */
        boolean maySayHow() {
            return seen.service().privacy().reachBy().isEmpty();
        }

        Reach reach() {
            return wish.map(it -> new Reach(it.channel(), it.address())).orElse(seen.reach());
        }

        String addressFor(Channel channel) {
            return Stream.of(reach(), seen.reach())
                    .filter(it -> it.channel() == channel)
                    .map(Reach::address)
                    .findFirst()
                    .orElse("");
        }

        // A shared computer must not keep what is private.
        String caching() {
            return isPrivate() ? "no-store" : "private, no-cache";
        }

        /** Changes whenever the page would. */
        String mark(String asked) {
            var it = seen.story().about();
            var wished = wish.map(one -> one.channel() + one.address()).orElse("");
            int there = kept.map(Seen::number).orElse(0);
            return Integer.toHexString(
                    List.of(
                                    seen.number(),
                                    it.where(),
                                    it.outcome(),
                                    there,
                                    wished,
                                    asked,
                                    next,
                                    asks.stream().map(one -> one.asking().choices()).toList())
                            .hashCode());
        }
    }

    /** What was typed in one of the forms and turned down, or what is told of the last one. */
    record Typed(
            String told,
            String words,
            String way,
            String address,
            Posted posted,
            List<Fault> faults) {
        private static final Posted NONE = new Posted(Map.of());

        static Typed of(String told) {
            return new Typed(told, "", "", "", NONE, List.of());
        }

        static Typed words(String words) {
            return new Typed("", words, "", "", NONE, List.of());
        }

        static Typed way(String way, String address) {
            return new Typed("", "", way, address, NONE, List.of());
        }

        static Typed answers(Posted posted) {
            return new Typed("", "", "", "", posted, List.of());
        }

        Typed with(List<Fault> wrong) {
            return new Typed(told, words, way, address, posted, wrong);
        }
    }

    Optional<Shown> look(Reference reference) {
        return view.see(reference).map(this::shown);
    }

    private Shown shown(Seen it) {
        var reference = it.story().about().reference();
        var asks = asks(reference);
        boolean mayAnswer = asks.stream().noneMatch(Shown::lacksChoices);
        return new Shown(
                it,
                around.cases().followingPath(reference),
                asks,
                messages.wish(reference),
                around.kept().of(it),
                around.next().of(it, mayAnswer));
    }

    private List<Step.Ask> asks(Reference reference) {
        return turn.asksAgain(reference).stream().map(FollowViews::ask).toList();
    }

    private static Step.Ask ask(AskedAgain it) {
        var question = it.question();
        var asking = new Asking(question.field(), false, it.choices());
        return new Step.Ask(question, it.asks(), asking, it.before());
    }

    boolean isLookingUp(Shown it, Posted posted) {
        return it.answerable().stream().anyMatch(ask -> fields.isLookingUp(ask, posted));
    }

    FollowPage page(Shown it, String before, Typed typed) {
        var needed =
                it.answerable().stream()
                        .map(ask -> asked(it, ask, typed.posted()).filesUnder(it.path()))
                        .toList();
        var faults = new ArrayList<>(typed.faults());
        needed.forEach(one -> faults.addAll(one.faults()));
        var rules = around.rules().current();
        return new FollowPage(
                TopViews.top(it, rules),
                it.next().sentences(),
                it.seen().story().picture().called(it::stageName),
                needed,
                may(it.reference(), rules),
                new Message(typed.words(), rules.messageMax()),
                it.maySayHow() ? telling(it, typed) : null,
                around.past().page(it.reference(), it.path(), before),
                around.onward().of(it.seen(), it.path()),
                new Form(
                        it.path(),
                        it.seen().number(),
                        TopViews.told(typed.told()),
                        it.isPrivate() ? around.waits().current().quickExit() : null,
                        faults),
                around.files().of(it));
    }

    private Asked asked(Shown it, Step.Ask ask, Posted posted) {
        boolean typed = !posted.isBlank(ask.asking().key());
        var wrong =
                posted.fields().isEmpty() || fields.isLookingUp(ask, posted)
                        ? ""
                        : ask.question().answerType().read(ask.asking(), posted)
                                        instanceof Answer.Wrong wrongly
                                ? wrongly.words()
                                : "";
        var tongue = around.tongue(it.seen());
        return fields.asked(ask, typed ? posted : Typed.NONE, wrong, tongue);
    }

    private List<May> may(Reference reference, FollowRules.Rules rules) {
        return turn.mayDo(reference).stream()
                .map(
                        it -> {
                            var button = rules.button(it.says());
                            return new May(
                                    it.event(),
                                    button.text(),
                                    button.means(),
                                    it.until().orElse(null));
                        })
                .toList();
    }

    private Telling telling(Shown it, Typed typed) {
        var chosen = typed.way().isEmpty() ? it.reach().channel().word() : typed.way();
        var ways =
                Stream.of(Channel.TEXT, Channel.EMAIL, Channel.LETTER)
                        .filter(messages::canSend)
                        .map(one -> choice(one, chosen))
                        .toList();
        var all = new ArrayList<>(ways);
        all.add(
                new Choice(
                        Channel.NONE.word(),
                        "Not at all",
                        "You can always look here.",
                        chosen.equals(Channel.NONE.word())));
        return new Telling(now(it.reach()), all, typed.address());
    }

    private static Choice choice(Channel it, String chosen) {
        var text =
                switch (it) {
                    case TEXT -> "By text";
                    case EMAIL -> "By email";
                    default -> "By letter";
                };
        return new Choice(it.word(), text, null, it.word().equals(chosen));
    }

    // Enough to know it again, and no more: the page may be seen by others.
    private static String now(Reach it) {
        var end = it.address().substring(Math.max(0, it.address().length() - SHOWN_OF_NUMBER));
        return switch (it.channel()) {
            case TEXT -> "We text you at the number that ends " + end + ".";
            case EMAIL -> "We email you at " + hidden(it.address()) + ".";
            case LETTER -> "We write to you by letter.";
            case NONE -> "We do not send you messages about this. You can always look here.";
        };
    }

    private static String hidden(String email) {
        var at = email.indexOf('@');
        return at < 1 ? "your address" : email.charAt(0) + "…" + email.substring(at);
    }
}
