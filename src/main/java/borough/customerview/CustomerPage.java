package borough.customerview;

import borough.customers.CustomerParts.Part;
import borough.web.Choice;
import borough.web.Link;
import borough.web.SummaryRow;
import borough.web.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One customer: who, what to beware of, what is open, what was said, where they live. */
public record CustomerPage(
        Head head, @Nullable String told, Work work, Timeline timeline, Beside beside, Ways ways) {

    /** What never scrolls away: the name, the address, and what to beware of. */
    public record Head(String name, String born, String address, List<String> warnings) {}

    /** What is open, the first due first, and what is kept back until they say why they look. */
    public record Work(List<Open> open, int more, int keptBack) {}

    /** One open case. */
    public record Open(String title, String place, String href, Tag stage, @Nullable Instant due) {}

    /** Every contact that is looked for, newest first. */
    public record Timeline(
            Filter filter, List<Line> lines, @Nullable String olderHref, boolean isFirst) {}

    /** What is looked for. */
    public record Filter(
            List<Choice> channels,
            List<Choice> departments,
            List<Choice> kinds,
            String words,
            boolean isEverything) {}

    /** One contact. */
    public record Line(
            Instant at,
            String channel,
            String way,
            String says,
            @Nullable String words,
            @Nullable String staff,
            @Nullable Link about) {}

    /** What stands beside the story. */
    public record Beside(
            List<SummaryRow> facts,
            @Nullable Link home,
            List<Person> household,
            List<Former> former,
            List<File> files,
            List<Part> parts) {}

    /** Somebody who lives there too. */
    public record Person(String name, String born, String href) {}

    /** A home before or after, and from when to when. */
    public record Former(String address, String href, String when) {}

    /** A file of one of their cases. */
    public record File(String name, String href, String about, Instant at) {}

    /** What may be done from here. */
    public record Ways(
            String path,
            @Nullable String startHref,
            String callHref,
            @Nullable String restrictHref,
            @Nullable String restricted) {}
}
