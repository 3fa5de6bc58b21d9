package borough.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.caseload.CaseFilter;
import borough.caseload.CaseLists;
import borough.caseload.CaseLists.Spot;
import borough.caseload.Holding;
import borough.caseload.OpenCases;
import borough.catalogue.Shelf;
import borough.council.Councils;
import borough.council.Person;
import borough.data.Tenancy;
import borough.files.Changes;
import borough.files.Home;
import borough.files.Wrong;
import borough.files.YamlFile;
import borough.values.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
    private static final String SHARED =
            """
            any team:
              share: nobody
              at most: 25
              hours: the council's
            """;

    @TempDir private Path folder;
    private OpenCases skips;
    private Person dan;
    private Person ruth;

    @BeforeEach
    void two_people_on_a_tuesday_morning() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        skips = new OpenCases(Shelf.SKIP);
        dan = skips.person("Dan Okafor", "advisers");
        ruth = skips.person("Ruth Bell", "advisers");
    }

    private Distribution distribution(String rules) {
        var slug = Tenancy.in(skips.council(), () -> Town.bean(Councils.class).current().slug());
        try {
            Files.createDirectories(folder.resolve("rules"));
            Files.writeString(folder.resolve("rules/distribution.yaml"), SHARED);
            var own = Files.createDirectories(folder.resolve("councils/" + slug + "/rules"));
            Files.writeString(own.resolve("distribution.yaml"), rules);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        var home = new Home(folder.toString());
        return new Distribution(
                Town.bean(DistributionStore.class),
                new DistributionRules(home, Town.bean(Councils.class), new Changes(home)),
                Town.bean(Staffing.class),
                Town.bean(CaseLists.class),
                Town.bean(Holding.class));
    }

    private int share(Distribution it) {
        Town.CLOCK.pass(Duration.ofSeconds(20));
        return Town.in(skips.council(), it::shareOut);
    }

    private List<Reference> of(Person person) {
        return Town.in(
                        skips.council(),
                        () ->
                                Town.bean(CaseLists.class)
                                        .after(Spot.START, CaseFilter.of(person.id()), 100))
                .stream()
                .map(it -> it.about().reference())
                .toList();
    }

    @Test
    void by_turn_each_gets_one_after_the_other_with_the_reason_in_the_history() {
        var byTurn = distribution("waste: { share: by turn, among: [advisers] }");
        skips.open(5);
        assertThat(share(byTurn)).isEqualTo(5);
        assertThat(of(dan)).hasSize(3);
        assertThat(of(ruth)).hasSize(2);
        assertThat(skips.happened(of(dan).getFirst()))
                .contains("assigned: To Dan Okafor: it was their turn (Borough)");
        skips.open(1);
        assertThat(share(byTurn)).isEqualTo(1);
        assertThat(of(ruth)).hasSize(3);
        assertThat(share(byTurn)).isZero();
    }

    @Test
    void whoever_has_least_gets_the_next_and_nobody_more_than_they_may() {
        var fewest =
                distribution(
                        """
                        waste:
                          share: fewest open
                          among: [advisers]
                          at most: 4
                          people:
                            %s: { at most: 2 }
                        """
                                .formatted(ruth.email()));
        var taken = skips.open(2);
        var signedIn = skips.signedIn(dan);
        Town.run(skips.council(), () -> Town.bean(Holding.class).take(taken, signedIn));
        skips.open(6);
        assertThat(share(fewest)).isEqualTo(4);
        assertThat(of(dan)).hasSize(4);
        assertThat(of(ruth)).hasSize(2);
    }

    @Test
    void what_nobody_has_the_skill_for_waits() {
        var bySkill =
                distribution(
                        """
                        waste:
                          share: by skill
                          among: [advisers]
                          people:
                            %s: { services: [ask-for-a-skip] }
                            %s: { services: [something-else] }
                        """
                                .formatted(ruth.email(), dan.email()));
        skips.open(3);
        assertThat(share(bySkill)).isEqualTo(3);
        assertThat(of(ruth)).hasSize(3);
        assertThat(of(dan)).isEmpty();
    }

    @Test
    void after_hours_on_days_off_and_when_switched_off_it_waits() {
        var byTurn =
                distribution(
                        """
                        waste:
                          share: by turn
                          among: [advisers]
                          hours: 10:00 to 16:00
                          people:
                            %s: { days: [Monday] }
                        """
                                .formatted(dan.email()));
        skips.open(2);
        assertThat(share(byTurn)).isZero();
        Town.CLOCK.set("2026-05-12T10:00:00");
        var carol = skips.signedIn(skips.person("Carol Whitfield", "supervisors"));
        Town.run(skips.council(), () -> byTurn.switchOff("waste", carol));
        assertThat(share(byTurn)).isZero();
        Town.run(skips.council(), () -> byTurn.switchOn("waste"));
        Town.run(skips.council(), () -> byTurn.away(ruth.id(), carol));
        assertThat(share(byTurn)).isZero();
        Town.run(skips.council(), () -> byTurn.back(ruth.id()));
        assertThat(share(byTurn)).isEqualTo(2);
        assertThat(of(ruth)).hasSize(2);
    }

    @Test
    void a_second_person_is_never_whoever_proposed_it() {
        var rule =
                DistributionFiles.teams(
                                YamlFile.read("own.yaml", "waste: { share: by turn }"),
                                YamlFile.read("shared.yaml", SHARED).map("any team"),
                                Set.of())
                        .get("waste");
        var reference = skips.open(1).getFirst();
        var line =
                Town.in(
                                skips.council(),
                                () ->
                                        Town.bean(CaseLists.class)
                                                .these(List.of(reference), skips.signedIn(ruth)))
                        .getFirst();
        var picking = new Picking(rule, List.of(dan), java.util.Map.of(), java.util.Map.of());
        var proposed =
                new CaseLists.Unshared(line, Optional.of("Dan Okafor"), List.of("Dan Okafor"));
        assertThat(picking.pick(proposed, "")).isEmpty();
        var decidedOnce = new CaseLists.Unshared(line, Optional.empty(), List.of("Dan Okafor"));
        var both = new Picking(rule, List.of(dan, ruth), java.util.Map.of(), java.util.Map.of());
        assertThat(both.pick(decidedOnce, "").orElseThrow().to()).isEqualTo(ruth);
    }

    @Test
    void a_slip_in_a_file_is_named_with_its_line_and_what_would_be_right() {
        wrong("waste: { share: randomly }", "own.yaml:1: share: \"randomly\" is no way to share");
        wrong("waste: { sharing: by turn }", "\"sharing\" is not known here; known are share");
        wrong("waist: { share: by turn }", "own.yaml:1: The council has no team");
        wrong("waste: { share: by turn, among: [crew] }", "no team or department \"crew\"");
        wrong("waste: { share: by skill }", "\"by skill\" needs people with their services");
        wrong("waste: { at most: none }", "write a number of cases, such as 15");
        wrong("waste: { hours: 9 to 5 }", "hours");
        wrong("waste: { people: { Dan: { days: [Monday] } } }", "Name people by their email");
        wrong(
                "waste:\n  people:\n    dan@a.example: { days: [Mon] }",
                "own.yaml:3: \"Mon\" is not a day of the week");
    }

    private static void wrong(String text, String says) {
        var shared = YamlFile.read("shared.yaml", SHARED).map("any team");
        assertThatThrownBy(
                        () ->
                                DistributionFiles.teams(
                                        YamlFile.read("own.yaml", text),
                                        shared,
                                        Set.of("waste", "advisers")))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining(says);
    }
}
