package borough.following;

import borough.asking.AskedFiles;
import borough.casebook.Event;
import borough.cases.CustomersTurn;
import borough.correspondence.CaseTalk;
import borough.correspondence.CaseTalk.From;
import borough.documents.Owner;
import borough.following.FollowViews.Shown;
import borough.messages.Channel;
import borough.messages.Messages;
import borough.messages.PhoneNumber;
import borough.messages.Wish;
import borough.vocabulary.Answer;
import borough.vocabulary.Nothing;
import borough.vocabulary.Posted;
import borough.web.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a customer does on the page by which they follow: each thing once, however often sent. */
@Component
class FollowDeeds {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,180}\\.[^\\s@<>,;:\".]{2,60}");
    private static final int ADDRESS_MAX = 400;

    private final CustomersTurn turn;
    private final CaseTalk talk;
    private final Messages messages;
    private final FollowRules rules;

    FollowDeeds(CustomersTurn turn, CaseTalk talk, Messages messages, FollowRules rules) {
        this.turn = turn;
        this.talk = talk;
        this.messages = messages;
        this.rules = rules;
    }

    /** Keeps what they wrote with their case; what is wrong with it, if anything. */
    List<Fault> write(Shown it, String seen, String words) {
        var most = rules.current().messageMax();
        if (words.isEmpty() || words.length() > most) {
            var says =
                    words.isEmpty()
                            ? "Enter your message"
                            : "Your message must be %,d characters or fewer".formatted(most);
            return List.of(new Fault("words", says));
        }
        talk.received(it.reference(), new From("web", true), words, occasion("wrote", seen, words));
        return List.of();
    }

    // The same words written when nothing else had happened since are the same message.
    private static String occasion(String what, String seen, String words) {
        var same = (seen + " " + words).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return "web " + what + " " + UUID.nameUUIDFromBytes(same);
    }

    /** Throws {@link borough.cases.Cases.NotAllowed} where this may not be done now. */
    void act(Shown it, String seen, String event) {
        turn.does(it.reference(), event, occasion("did", seen, event), Event.By.CUSTOMER);
    }

    /** Takes the answers to what was asked again; false where one must be put right. */
    boolean answer(Shown it, Posted posted, AskedFiles files) {
        var answers = new HashMap<String, Object>();
        boolean sound = !it.answerable().isEmpty() || it.asks().isEmpty();
        for (var ask : it.answerable()) {
            switch (ask.question().answerType().read(ask.asking(), posted)) {
                case Answer.Given given -> answers.put(ask.question().name(), given.value());
                case Answer.Passed passed -> answers.put(ask.question().name(), Nothing.NOTHING);
                case Answer.Wrong wrong -> sound = false;
            }
        }
        if (sound) {
            turn.answerAgain(it.reference(), answers);
            var owner = Owner.ofCase(it.reference());
            it.answerable()
                    .forEach(
                            ask ->
                                    files.keepOnly(
                                            owner,
                                            ask,
                                            answers.getOrDefault(
                                                    ask.question().name(), Nothing.NOTHING)));
        }
        return sound;
    }

    /** Notes how they wish to be told; what is wrong with it, if anything. */
    List<Fault> tellBy(Shown it, String way, String address) {
        if (!it.maySayHow()) {
            return List.of(new Fault("way", "This can’t be chosen for this request"));
        }
        var channel = channel(way);
        if (channel.isEmpty()) {
            return List.of(new Fault("way", "Choose how we should tell you"));
        }
        var wish = wish(it, channel.get(), address);
        if (wish.isEmpty()) {
            var says =
                    switch (channel.get()) {
                        case TEXT -> "Enter a mobile number, like 07700 900 123";
                        case EMAIL -> "Enter an email address, like name@example.com";
                        default -> "Enter the address that letters should go to";
                    };
            return List.of(new Fault("address", says));
        }
        messages.wish(it.reference(), wish.get());
        return List.of();
    }

    private Optional<Channel> channel(String way) {
        return List.of(Channel.TEXT, Channel.EMAIL, Channel.LETTER, Channel.NONE).stream()
                .filter(it -> it.word().equals(way))
                .filter(it -> it == Channel.NONE || messages.canSend(it))
                .findFirst();
    }

    // Whoever says nothing new means the number or address that we have.
    private static Optional<Wish> wish(Shown it, Channel channel, String typed) {
        if (channel == Channel.NONE) {
            return Optional.of(Wish.NOT_TOLD);
        }
        var address = typed.isEmpty() ? it.addressFor(channel) : typed;
        return switch (channel) {
            case TEXT -> PhoneNumber.read(address).map(one -> new Wish(channel, one.text()));
            case EMAIL ->
                    EMAIL.matcher(address).matches()
                            ? Optional.of(new Wish(channel, address))
                            : Optional.empty();
            default ->
                    address.isBlank() || address.length() > ADDRESS_MAX
                            ? Optional.empty()
                            : Optional.of(new Wish(channel, address));
        };
    }
}
