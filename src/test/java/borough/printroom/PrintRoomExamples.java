package borough.printroom;

import borough.printroom.PrintRoomPage.ToPost;
import borough.web.Examples.Example;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import java.util.List;
import java.util.Map;

/** The print room, with believable runs in it. */
public final class PrintRoomExamples {
    private static final String PATH = "/staff/print-room";

    private PrintRoomExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put("staff-print-room", new Example("printroom/printroom", page(), PATH));
    }

    private static PrintRoomPage page() {
        return new PrintRoomPage(
                "14 letters wait to be printed, the first since today at 9:12am.",
                true,
                List.of(
                        new ToPost(
                                12,
                                "31 letters, made by Jo Price yesterday at 3:40pm. Print on both"
                                        + " sides.",
                                PATH + "/12")),
                new Grid(
                        "Posted",
                        List.of(
                                Column.words("Run"),
                                Column.numbers("Letters"),
                                Column.words("Posted"),
                                Column.words("By")),
                        List.of(
                                List.of(
                                        Cell.link("Run 11 (PDF)", PATH + "/11"),
                                        Cell.of("250"),
                                        Cell.of("21 November, 4:05pm"),
                                        Cell.of("Jo Price")))),
                "The run is made. Print it, then say that it is posted.");
    }
}
