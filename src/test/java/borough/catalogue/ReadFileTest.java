package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.reading.Texts;
import borough.services.Service;
import borough.services.Service.Identity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadFileTest {
    static final String MISSED_BIN =
            Texts.of(Path.of("src/test/resources/reading/report-missed-bin.yaml"));

    private static List<String> faults(String old, String now) {
        assertThat(MISSED_BIN).contains(old);
        var checked =
                new Check(TestWords.words(), TestWords.TIME)
                        .check("s/x.yaml", MISSED_BIN.replace(old, now));
        return TestWords.lines(checked.faults());
    }

    static Service service() {
        var texts = new Texts("s/report-missed-bin.yaml", MISSED_BIN, "", "");
        return texts.read(new Identity("report-missed-bin", "h"), TestWords.words())
                .service()
                .orElseThrow();
    }

    @Test
    void a_key_that_means_nothing_names_the_nearest() {
        assertThat(faults("promise: collect", "promised: collect"))
                .contains("s/x.yaml:8: \"promised\" means nothing here; did you mean \"promise\"?");
        assertThat(faults("    hint: We text", "    hnt: We text"))
                .contains("s/x.yaml:22: \"hnt\" means nothing here; did you mean \"hint\"?");
    }

    @Test
    void a_word_that_nobody_teaches_is_a_fault() {
        assertThat(faults("waste.next_collection(", "waste.next_colection("))
                .contains(
                        "s/x.yaml:29: no capability teaches the word waste.next_colection; did you mean \"waste.next_collection\"?");
        assertThat(
                        faults(
                                "job: waste.return_visit(address, missed)",
                                "job: waste.return_visit(address)"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "waste.return_visit is given 1 things; it takes property (property), missed (list of collection)"));
        assertThat(
                        faults(
                                "waste.return_visit(address, missed)",
                                "waste.return_visit(bins, missed)"))
                .anyMatch(line -> line.contains("this comes to a list of text, not a property"));
        assertThat(faults("answer: some of", "answer: sum of"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "no answer type is called \"sum of\"; did you mean \"some of\"?"));
    }

    @Test
    void texts_say_only_what_is_known() {
        assertThat(faults("{next.on}.\n    override", "{nxt.on}.\n    override"))
                .contains("s/x.yaml:38: nothing here is called {nxt}; did you mean \"next\"?");
        assertThat(faults("{job.reason}. See", "{job.raeson}. See"))
                .anyMatch(line -> line.contains("job has no raeson; did you mean \"reason\"?"));
        assertThat(faults("{bins} at {address} by", "{bins at {address} by"))
                .anyMatch(line -> line.contains("a { or } stands alone"));
    }

    @Test
    void stages_are_reached_and_left() {
        assertThat(faults("    on job could not: not emptied\n", ""))
                .contains(
                        "s/x.yaml:59: the stage \"not emptied\" can't be reached; lead to it, or take it out");
        assertThat(faults("on job done: emptied", "on job done: emptid"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "there is no stage \"emptid\"; did you mean \"emptied\"?"));
        assertThat(faults("on job done:", "on job don:"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "nothing announces \"job don\"; did you mean \"job done\"?"));
        assertThat(faults("    tell: emptied\n    end: done", "    tell: emptied"))
                .anyMatch(line -> line.contains("the stage \"emptied\" can't be left"));
        assertThat(faults("tell: accepted", "tell: acepted"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "there is no message \"acepted\"; did you mean \"accepted\"?"));
    }

    @Test
    void facts_in_a_circle_are_a_fault() {
        assertThat(
                        faults(
                                "  not out: missed.filter(c, c.log == \"not out\")",
                                "  not out: odd\n  odd: not_out\n  even: not_out"))
                .anyMatch(line -> line.contains("\"not out\" needs itself to be known"))
                .noneMatch(line -> line.contains("\"even\" needs itself"));
    }

    @Test
    void one_name_means_one_thing() {
        assertThat(faults("  next: waste", "  bins: waste"))
                .anyMatch(line -> line.contains("\"bins\" is a name already, on line 16"));
        assertThat(faults("  report within: 2", "  today: 1\n  report within: 2"))
                .anyMatch(line -> line.contains("\"today\" means something else in conditions"));
    }

    @Test
    void an_example_that_does_not_hold_says_what_came() {
        assertThat(faults("due: 2026-11-26, does", "due: 2026-11-27, does"))
                .contains(
                        "s/x.yaml:80: in \"missed this morning, reported this evening\" due should be 2026-11-27 and is 2026-11-26; mend the rules or the example");
        assertThat(faults("expect: { refused: too late }", "expect: { stage: with the crew }"))
                .anyMatch(line -> line.contains("it is refused"));
        assertThat(faults("due_on: 2026-11-27", "due_onn: 2026-11-27"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "a collection has no due_onn; did you mean \"due_on\"?"));
        assertThat(faults("bins: [garden]", "bins: [gardn]"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "\"gardn\" is none of the choices of bins; did you mean \"garden\"?"));
        assertThat(faults("    expect: { refused: too late }\n", ""))
                .anyMatch(line -> line.contains("\"reported a week later\" proves nothing"));
    }

    @Test
    void only_yes_and_no_say_yes_and_no() {
        assertThat(faults("optional: yes\n", "optional: true\n"))
                .anyMatch(line -> line.contains("optional is \"true\"; write yes or no"));
    }

    @Test
    void all_moves_of_a_case_stand_in_one_table() {
        assertThat(service().legalMoves())
                .extracting(move -> move.from() + " > " + move.on() + " > " + move.to())
                .containsExactly(
                        "with the crew > on job done > emptied",
                        "with the crew > on job could not > not emptied",
                        "with the crew > on job put off > with the crew",
                        "with the crew > after due > with the crew");
        assertThat(service().eventsOf("waste.return_visit", "could not"))
                .containsExactly("job could not");
    }
}
