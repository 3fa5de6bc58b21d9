package borough.bookings;

import borough.bookings.DiaryPage.Row;
import borough.bookings.DiaryPage.Shut;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Examples.Example;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Link;
import borough.web.SummaryRow;
import borough.web.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A time that somebody has, those they may choose instead, and a diary as staff keep it. */
public final class BookingExamples {
    private static final String PATH = "/bookings/4K7QXD9RM/0123456789abcdef0123";

    private BookingExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put("booking", new Example("bookings/booking", booking(Map.of()), PATH));
        all.put(
                "booking-month",
                new Example(
                        "bookings/booking",
                        booking(Map.of("week", "2026-11-30", "view", "month")),
                        PATH));
        all.put(
                "staff-diaries",
                new Example("bookings/diaries", new DiariesPage(List.of()), "/staff/diaries"));
        all.put("staff-diary", new Example("bookings/diary", day(null), "/staff/diaries/housing"));
        all.put(
                "staff-diary-week",
                new Example("bookings/diary", day(week()), "/staff/diaries/housing"));
    }

    private static BookingPage booking(Map<String, String> parts) {
        var from =
                Stream.of(
                                "2026-11-26 09:15",
                                "2026-11-26 10:45",
                                "2026-11-26 13:30",
                                "2026-11-27 09:15",
                                "2026-11-27 15:45",
                                "2026-12-01 11:30")
                        .map(it -> Choice.of(it + "; housing; ; 1; time", it))
                        .toList();
        return new BookingPage(
                "Your time with us",
                List.of(
                        SummaryRow.of("When", "Thursday 26 November at 10am"),
                        SummaryRow.of("Where", "Brookshire House, Market Place, Brookham"),
                        SummaryRow.of("How it stands", "Booked")),
                PATH + "/calendar.ics",
                new Asked(
                        "time",
                        "slot",
                        "Choose another time",
                        null,
                        false,
                        from,
                        new Asked.Given(parts),
                        null),
                PATH,
                PATH.replace("/bookings/", "/follow/"),
                null);
    }

    private static Grid week() {
        return new Grid(
                "Booked at each time, of the places there are",
                List.of(
                        Column.words("Time"),
                        Column.words("Monday 23 November"),
                        Column.words("Tuesday 24 November")),
                List.of(
                        List.of(
                                Cell.of("10am"),
                                Cell.link("1 of 4", "/staff/diaries/housing?day=2026-11-23"),
                                Cell.link("0 of 3", "/staff/diaries/housing?day=2026-11-24"))));
    }

    private static DiaryPage day(@org.jspecify.annotations.Nullable Grid week) {
        return new DiaryPage(
                "Housing options",
                "Meeting a housing officer at the council, by phone or by video.",
                "/staff/diaries/housing?day=2026-11-24",
                "Tuesday 24 November",
                List.of(
                        new Link("Day before", "/staff/diaries/housing?day=2026-11-23"),
                        new Link("Day after", "/staff/diaries/housing?day=2026-11-25"),
                        new Link("Whole week", "/staff/diaries/housing?day=2026-11-24&view=week")),
                List.of(
                        new Row(
                                "4f3c7c1e-0000-4000-8000-000000000001",
                                "10am to 10:45am",
                                "Interview room 1",
                                "face to face",
                                "4K7-QXD-9RM",
                                "/staff/cases/4K7QXD9RM",
                                Tag.moving("Booked"),
                                null,
                                true,
                                true,
                                List.of("attended", "missed")),
                        new Row(
                                "4f3c7c1e-0000-4000-8000-000000000002",
                                "11:30am to 12:15pm",
                                "Phone adviser",
                                "phone",
                                "H7K-M2P-QX4",
                                "/staff/cases/H7KM2PQX4",
                                Tag.good("Attended"),
                                "11:20am",
                                false,
                                false,
                                List.of())),
                week,
                List.of(
                        new Shut(
                                "4f3c7c1e-0000-4000-8000-000000000003",
                                "Interview room 1, today at 9am to today at 1pm: No heating")),
                1,
                new Link("Book for somebody", "/services/book-housing-options-appointment"),
                new Asked.Form(Map.of("on-day", "24", "on-month", "11", "on-year", "2026"), null)
                        .one(
                                "what",
                                "What is shut?",
                                List.of(
                                        Choice.of("all", "All of it"),
                                        Choice.of("Interview room 1", "Interview room 1")))
                        .date("on", "On which day?", null)
                        .text("from", "From", "For example, 09:00")
                        .text("until", "Until", "For example, 17:30")
                        .text("why", "Why?", null)
                        .fields(),
                List.of(),
                null);
    }
}
