package borough.bookings;

import borough.web.Asked;
import borough.web.Fault;
import borough.web.Grid;
import borough.web.Link;
import borough.web.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diary on one day or over a week, for those who keep it.
 *
 * @param service where somebody can be booked in; null where its file names no service
 * @param closing how it is shut for a time; empty for those who may not
 * @param move how many were booked before the diary was shut then
 */
public record DiaryPage(
        String title,
        String about,
        String path,
        String dayName,
        List<Link> ways,
        List<Row> rows,
        @Nullable Grid week,
        List<Shut> shut,
        int move,
        @Nullable Link service,
        List<Asked> closing,
        List<Fault> faults,
        @Nullable String told) {

    /** One booking of the day, and what may be pressed now. */
    public record Row(
            String id,
            String time,
            String with,
            String doing,
            String caseName,
            String caseHref,
            Tag state,
            @Nullable String arrived,
            boolean mustMove,
            boolean mayArrive,
            List<String> ends) {}

    /** A stretch that is shut. */
    public record Shut(String id, String words) {}
}
