package borough.charts;

import borough.web.Grid;
import java.util.List;

/** A drawing of when things happened, and the same as a table. */
public record ChartPage(
        String title, String reference, String summary, List<DayLine> days, Grid table) {
    /** One day of the drawing: its name and how it reads, and its bars. */
    public record DayLine(String name, List<HourChart.Bar> bars) {}

    public String back() {
        return "/staff/cases/" + reference;
    }

    // The drawing is counted in minutes across, and in these units down.
    public static final int LEFT = 190;
    public static final int TOP = 40;
    public static final int LINE = 44;

    public int width() {
        return LEFT + HourChart.MINUTES + 20;
    }

    public int height() {
        return TOP + days.size() * LINE + 10;
    }
}
