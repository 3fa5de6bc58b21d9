package borough.bookings;

import java.util.List;

/** The diaries there are. */
public record DiariesPage(List<Diary> all) {}
