package borough.waste;

import borough.Town;
import borough.values.CouncilId;
import borough.values.Uprn;
import borough.visits.Yard;
import borough.waste.Assisting.Way;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Round T7 of the team "crews" on Tuesdays, and a gate at 14 Mill Lane that has a code. */
public final class Gates {
    private Gates() {}

    /** Puts them there. */
    public static void at(Yard yard, String code) {
        var round = new Round("T7", DayOfWeek.TUESDAY, "Crew 7", "crews", LocalTime.of(15, 0));
        var plan =
                new RoundPlan(
                        List.of(round),
                        List.of(new Stop("T7", Yard.MILL_LANE, 1)).iterator(),
                        List.of(food()).iterator(),
                        List.<Assistance>of().iterator(),
                        Map.of());
        yard.run(() -> Town.bean(Waste.class).load(plan));
        var way = new Way("By the side gate", code);
        yard.run(() -> Town.bean(Assisting.class).begin(Yard.MILL_LANE_14, Yard.TUESDAY, way));
    }

    /** As if nobody had ever asked for help with the bins of a home. */
    public static void forget(CouncilId council, Uprn home) {
        Town.run(
                council,
                () ->
                        Town.bean(TransactionTemplate.class)
                                .executeWithoutResult(
                                        status ->
                                                Town.bean(JdbcClient.class)
                                                        .sql(
                                                                "delete from waste.assistance where"
                                                                        + " uprn = ?")
                                                        .param(home.number())
                                                        .update()));
    }

    private static Container food() {
        return Container.bin(
                Yard.MILL_LANE_14,
                Yard.MILL_LANE,
                "food",
                "T7",
                Schedule.WEEKLY,
                180,
                1,
                false,
                null);
    }
}
