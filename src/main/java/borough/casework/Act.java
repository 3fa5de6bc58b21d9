package borough.casework;

import borough.casework.Casework.OnDesk;
import borough.moving.ByHand.Hold;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What else may be done with a case by hand, each on a page of its own. */
enum Act {
    HAND_OVER("hand-over", "Hand over", "h"),
    STOP_CLOCK("stop-clock", "Stop the clock", "s"),
    START_CLOCK("start-clock", "Let the clock go on", "s"),
    MORE_TIME("more-time", "Give more time", "t"),
    LINK("link", "Link to another case", "l"),
    DUPLICATE("duplicate", "Mark as a duplicate", "d"),
    WITHDRAW("withdraw", "Withdraw for the customer", "w"),
    REOPEN("reopen", "Open again", "o"),
    CORRECT_ANSWER("correct-answer", "Put an answer right", ""),
    CORRECT_LINE("correct-line", "Put a line of the history right", "");

    private final String address;
    private final String text;
    private final String key;

    Act(String address, String text, String key) {
        this.address = address;
        this.text = text;
        this.key = key;
    }

    String address() {
        return address;
    }

    String text() {
        return text;
    }

    String key() {
        return key;
    }

    static Optional<Act> read(String address) {
        return Stream.of(values()).filter(it -> it.address.equals(address)).findFirst();
    }

    /** Those that stand on the page of a case as it is now, in the order of the page. */
    static List<Act> offered(OnDesk it) {
        return Stream.of(values()).filter(act -> !act.key.isEmpty() && act.fits(it)).toList();
    }

    /** Whether it can be done with a case as it is now. */
    boolean fits(OnDesk it) {
        var ways = it.looked().ways();
        boolean open = it.looked().about().isOpen();
        return it.mayWork()
                && switch (this) {
                    case HAND_OVER, DUPLICATE, WITHDRAW -> open;
                    case STOP_CLOCK, MORE_TIME -> ways.hold() == Hold.RUNS;
                    case START_CLOCK -> ways.hold() == Hold.STOPPED;
                    case REOPEN -> !open && !ways.mayReopenIn().isEmpty();
                    case CORRECT_ANSWER -> open && !ways.mayCorrect().isEmpty();
                    case LINK, CORRECT_LINE -> true;
                };
    }
}
