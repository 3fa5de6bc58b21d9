package borough.messages;

import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What we wrote about somebody's cases, told to whom it is about. */
@Component
class HeldMessagesStore {
    private final JdbcClient database;
    private final MessageStore messages;
    private final WishesStore wishes;

    HeldMessagesStore(
            JdbcClient database, MessageStore messages, WishesStore wishes, Holdings holdings) {
        this.database = database;
        this.messages = messages;
        this.wishes = wishes;
        holdings.add(
                new Holdings.Holding(
                        60,
                        "messages",
                        "Messages we sent, and how you wish to be told",
                        List.of("messages.messages", "messages.wishes"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return Stream.concat(sent(whose).stream(), wished(whose).stream()).toList();
    }

    private List<HeldItem> sent(Whose whose) {
        return database.sql(
                        "select "
                                + MessageStore.COLUMNS
                                + """
                                from messages.messages m
                                where m.case_reference = any(?)
                                order by m.told_at, m.message_id
                                """)
                .param(whose.references())
                .query((row, n) -> item(messages.message(row, n)))
                .list();
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

    private List<HeldItem> wished(Whose whose) {
        return database.sql(
                        """
                        select case_reference, channel, key, address, wished_at
                        from messages.wishes
                        where case_reference = any(?)
                        order by wished_at
                        """)
                .param(whose.references())
                .query((row, n) -> wish(row))
                .list();
    }

    private HeldItem wish(ResultSet row) throws SQLException {
        var wish =
                wishes.wish(row.getString("channel"), row.getBytes("key"), row.getBytes("address"));
        return HeldItem.of("How you asked to be told", Sql.instant(row, "wished_at"))
                .saying("Channel", wish.channel().word())
                .saying("To", wish.address())
                .ofCase(new Reference(row.getString("case_reference")));
    }
}
