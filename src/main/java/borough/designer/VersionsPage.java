package borough.designer;

import borough.files.Fault;
import java.util.List;

/** The versions of a service: what can be done now, what was decided, and which have cases. */
public record VersionsPage(
        Top top,
        Doing doing,
        Form form,
        String plan,
        List<Entry> history,
        List<Open> open,
        String told) {

    /** Where to, with which text, how it may go live and whether it may be withdrawn. */
    public record Doing(String path, String version, Going going, boolean mayWithdraw) {
        /** Whether the form that puts it live stands there. */
        public boolean mayPublish() {
            return going != Going.NOT;
        }

        /** Whether it comes back as it was, with what is wrong with it. */
        public boolean comesBack() {
            return going == Going.BACK;
        }
    }

    /** How a text may go live: not at all; sound, now or later; or back as it was. */
    public enum Going {
        NOT,
        SOUND,
        BACK
    }

    /**
     * What was typed, what is wrong with it, the faults that keep the text from going live, and
     * what only ought to be better.
     */
    public record Form(
            String why,
            String day,
            String time,
            List<borough.web.Fault> wrong,
            List<String> faults,
            List<String> warnings) {
        static final Form EMPTY = new Form("", "", "");

        Form(String why, String day, String time) {
            this(why, day, time, List.of(), List.of(), List.of());
        }

        Form wrong(String field, String says) {
            var wrongs = List.of(new borough.web.Fault(field, says));
            return new Form(why, day, time, wrongs, faults, warnings);
        }

        Form faulty(List<Fault> found) {
            return new Form(why, day, time, wrong, lines(found), warnings);
        }

        Form warned(List<Fault> found) {
            return new Form(why, day, time, wrong, faults, lines(found));
        }

        private static List<String> lines(List<Fault> found) {
            return found.stream().map(Fault::toString).toList();
        }

        Form refused() {
            return wrong("faults", "It can’t go live, because it has faults");
        }

        /** What must be put right in one field; empty where nothing. */
        public String of(String field) {
            return wrong.stream()
                    .filter(it -> it.field().equals(field))
                    .map(borough.web.Fault::says)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Something that was decided: what, about which version, when and by whom, and why. */
    public record Entry(String what, String version, String when, String why, Ways ways) {}

    /**
     * Where to look at the version, compare it, and put it back; empty where that makes no sense.
     */
    public record Ways(String look, String compare, String rollBack) {}

    /** A version with open cases, and where to move them; empty for the live one. */
    public record Open(String version, long cases, String move) {}
}
