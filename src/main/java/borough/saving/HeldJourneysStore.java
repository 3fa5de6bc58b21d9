package borough.saving;

import borough.casebook.Seeing;
import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.journeys.Journey;
import borough.journeys.Journeys;
import borough.services.Question;
import borough.vocabulary.Nothing;
import borough.vocabulary.Property;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Journeys that somebody began and did not send, told to whom they are about. */
@Component
class HeldJourneysStore {
    private final JdbcClient database;
    private final Journeys journeys;

    HeldJourneysStore(JdbcClient database, Journeys journeys, Holdings holdings) {
        this.database = database;
        this.journeys = journeys;
        holdings.add(
                new Holdings.Holding(
                        105,
                        "journeys",
                        "What you began and did not send",
                        List.of(
                                "journeys.journeys",
                                "journeys.customers",
                                "journeys.saved",
                                "journeys.consents"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        var ids =
                database.sql(
                                """
                                select journey_id from journeys.customers
                                where customer_id = any(?)
                                """)
                        .param(whose.ids())
                        .query(String.class)
                        .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        var seen =
                journeys.unsent(ids).stream()
                        .filter(it -> Seeing.as(whose.reader(), it.service()).seesCase())
                        .toList();
        var known = seen.stream().map(Journey::id).toArray(String[]::new);
        return Stream.of(
                        seen.stream().map(HeldJourneysStore::item).toList(),
                        saved(known),
                        consents(known))
                .flatMap(List::stream)
                .toList();
    }

    private static HeldItem item(Journey it) {
        var item =
                HeldItem.of("Begun: " + it.service().title(), it.since().at())
                        .saying("Channel", it.by().channel());
        for (var question : it.service().allQuestions()) {
            var value = it.said().answers().getOrDefault(question.name(), Nothing.NOTHING);
            if (value != Nothing.NOTHING) {
                item = answered(item, question, value);
            }
        }
        return item.others("others may be named in it");
    }

    private static HeldItem answered(HeldItem item, Question question, Object value) {
        var words = question.answerType().inWords(value, HeldJourneysStore::said);
        return item.saying(question.name(), words);
    }

    private static String said(Object value) {
        return value instanceof Property home ? home.address() : String.valueOf(value);
    }

    private List<HeldItem> saved(String[] ids) {
        return database.sql(
                        """
                        select sent_at, links from journeys.saved
                        where journey_id = any(?)
                        order by sent_at
                        """)
                .param(ids)
                .query(
                        (row, n) ->
                                HeldItem.of("A link to go on", Sql.instant(row, "sent_at"))
                                        .saying("Links sent", row.getString("links")))
                .list();
    }

    private List<HeldItem> consents(String[] ids) {
        return database.sql(
                        """
                        select partner, given_at, until_at, used_at, taken_back_at
                        from journeys.consents
                        where journey_id = any(?)
                        order by given_at
                        """)
                .param(ids)
                .query((row, n) -> consent(row))
                .list();
    }

    private static HeldItem consent(ResultSet row) throws SQLException {
        return HeldItem.of("You let somebody finish it", Sql.instant(row, "given_at"))
                .saying("Whom", row.getString("partner"))
                .saying("Until", row.getString("until_at"))
                .saying("Used", row.getString("used_at"))
                .saying("Taken back", row.getString("taken_back_at"))
                .toldTo(row.getString("used_at") == null ? null : row.getString("partner"));
    }
}
