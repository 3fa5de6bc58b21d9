package borough.interactions;

import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.messages.Channel;
import borough.messages.Message;
import borough.messages.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What we wrote about somebody's cases, told to whom it is about. */
@Component
class HeldMessages {
    private final Messages messages;

    HeldMessages(Messages messages, Holdings holdings) {
        this.messages = messages;
        holdings.add(
                new Holdings.Holding(
                        60,
                        "messages",
                        "Messages we sent, and how you wish to be told",
                        List.of("messages.messages", "messages.wishes"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return Stream.concat(
                        messages.of(whose.cases()).stream().map(HeldMessages::item), wished(whose))
                .toList();
    }

    // One to somebody else about their case tells of that somebody.
    private static HeldItem item(Message it) {
        var contents = it.contents();
        var item =
                HeldItem.of(it.channel().word(), it.toldAt())
                        .saying("Occasion", it.moment())
                        .saying("How it stands", it.state().word())
                        .ofCase(it.caseReference());
        if (contents == null) {
            return item;
        }
        var full =
                item.saying("To", contents.address())
                        .saying("Subject", contents.subject())
                        .saying("Text", contents.text())
                        .toldTo(it.channel() == Channel.NONE ? null : contents.address());
        return it.special().onlyThere()
                ? full.others("it went to somebody else than the customer")
                : full;
    }

    private Stream<HeldItem> wished(Whose whose) {
        return messages.wishes(whose.cases()).entrySet().stream()
                .map(
                        it ->
                                HeldItem.of("How you asked to be told", null)
                                        .saying("Channel", it.getValue().channel().word())
                                        .saying("To", it.getValue().address())
                                        .ofCase(it.getKey()));
    }
}
