package borough.contact;

import borough.web.Asked;
import borough.web.Fault;
import borough.web.FileShown;
import borough.web.Link;
import borough.web.SummaryRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An adviser walks a caller through a service: what can be asked together is on one page.
 *
 * @param cautions what must be known of the home they named, before anybody rings or goes there
 */
public record AssistedPage(
        Call call,
        List<Asked> fields,
        @Nullable Stop stop,
        @Nullable Ready ready,
        List<SummaryRow> known,
        HandOver handOver,
        List<FileShown> files,
        List<String> cautions) {
    /** How a line begins that is read out. */
    static final String SAY = "Say: ";

    /** Which service, for whom, by which channel, and where the page posts to. */
    public record Call(String service, String who, String channel, String path) {}

    /** What a rule says, to be read to the caller, and what may be done about it. */
    public record Stop(
            String why,
            String says,
            @Nullable Onward onward,
            @Nullable String button,
            boolean mayJoin,
            @Nullable Override override) {}

    /**
     * A service that is offered instead, which either goes on with what was said, by a press, or is
     * only looked at; and the one to go back to with what was said here.
     */
    public record Onward(@Nullable Link offer, boolean carries, @Nullable Link back) {}

    /** Who may go past a refusal: the adviser, with a reason, or else whom to ask, and the team. */
    public record Override(
            String role, @Nullable String team, boolean mine, @Nullable Fault wrong) {}

    /** Everything is asked; the promise to be read out, if there is one. */
    public record Ready(@Nullable String promise) {}

    /** The code by which a colleague opens this, and what went wrong with sending it on. */
    public record HandOver(String code, String typed, @Nullable Fault wrong) {}

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        var reason = stop == null || stop.override() == null ? null : stop.override().wrong();
        return Stream.concat(
                        fields.stream().flatMap(this::told),
                        Stream.of(reason, handOver.wrong()).filter(Objects::nonNull))
                .toList();
    }

    // Several questions may be wrong in the same words; up there the question tells them apart.
    private Stream<Fault> told(Asked field) {
        return field.faults().stream()
                .map(
                        it ->
                                isSaidElsewhere(it.says(), field)
                                        ? new Fault(it.field(), it.says() + ": " + heard(field))
                                        : it);
    }

    private boolean isSaidElsewhere(String says, Asked here) {
        return fields.stream()
                .filter(field -> field != here)
                .flatMap(field -> field.faults().stream())
                .anyMatch(it -> it.says().equals(says));
    }

    private static String heard(Asked field) {
        return field.question().replace(SAY, "");
    }

    /** Whether files are sent with the form. */
    public boolean takesFiles() {
        return fields.stream().anyMatch(Asked::takesFiles);
    }

    /** Whether an address must be found before the page can go on. */
    public boolean isOnlyLookingUp() {
        return fields.size() == 1 && fields.getFirst().findsFirst();
    }
}
