package borough.replies;

import borough.cases.Cases;
import borough.council.Councils;
import borough.data.News;
import borough.messages.Care;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.messages.Wish;
import borough.values.Reference;
import borough.web.Links;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What follows from an answer: who is told, what we answer ourselves, and that seldom. */
@Component
class Answering {
    private final Messages messages;
    private final Cases cases;
    private final ReplyRules rules;
    private final News news;
    private final Around around;

    Answering(Messages messages, Cases cases, ReplyRules rules, News news, Around around) {
        this.messages = messages;
        this.cases = cases;
        this.rules = rules;
        this.news = news;
        this.around = around;
    }

    /** Where we are, and how the public reaches us. */
    @Component
    record Around(Councils councils, Links links) {}

    /** One of ours came back. */
    void bounced(Reply.Bounce it) {
        it.messages().forEach(one -> messages.bounced(one, it.why()));
    }

    /** An answer was kept with its case. A stranger is answered nothing, for it may be forged. */
    void landed(Reference reference, Reply it, boolean known, Instant now) {
        told(reference, it.channel(), it.from(), UUID.nameUUIDFromBytes(bytes(it)), now);
        if (!known) {
            return;
        }
        if (it.channel() == Channel.TEXT && rules.current().isStop(it.text())) {
            messages.wish(reference, Wish.NOT_TOLD);
            return;
        }
        if (it.nature().files() > 0) {
            answer(reference, it, "files", rules.current().files(), now);
        }
        if (cases.find(reference).filter(one -> !one.isOpen()).isPresent()) {
            answer(reference, it, "reply to a closed case", rules.current().closed(), now);
        }
    }

    private static byte[] bytes(Reply it) {
        return (it.channel().word() + it.theirId())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    void told(Reference reference, Channel channel, String from, UUID reply, Instant now) {
        news.publish(
                reference.text(),
                new ReplyLanded(reference, reply, channel, messages.contact(from), now));
    }

    // The day makes it the same: whatever answers us by itself is not answered again and again.
    private void answer(Reference reference, Reply it, String moment, String text, Instant now) {
        var zone = around.councils().current().hours().zone();
        var words =
                text.replace("{reference}", reference.toString())
                        .replace("{link}", around.links().to(cases.followingPath(reference)));
        messages.tell(
                new NewMessage(
                        reference,
                        moment,
                        now.atZone(zone).toLocalDate().toString(),
                        it.channel(),
                        new Contents(it.from(), "Your request " + reference, words),
                        Care.of(Care.When.ANSWER)));
    }
}
