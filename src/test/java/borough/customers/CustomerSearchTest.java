package borough.customers;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.demonstration.MadeUp;
import borough.values.CouncilId;
import borough.values.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerSearchTest {
    private static final CouncilId BROOKSHIRE = MadeUp.council("brookshire").id();

    private final CustomerSearch search = Town.bean(CustomerSearch.class);
    private final Alike alike = Town.bean(Alike.class);

    @BeforeEach
    void in_the_evening() {
        Town.CLOCK.set("2026-05-12T18:10:00");
    }

    private List<FoundCustomer> find(CouncilId council, String typed) {
        return Town.in(council, () -> search.find(CustomerSought.of(typed), 10));
    }

    private CustomerId add(CouncilId council, String given, String family, String born) {
        var who =
                new CustomerFacts(
                        CustomerId.draw(),
                        new CustomerFacts.Named(given, family, true),
                        born.isEmpty() ? null : LocalDate.parse(born),
                        CustomerFacts.Homes.NONE,
                        new CustomerFacts.Reach(Set.of(), Set.of()),
                        false);
        return Town.in(council, () -> alike.add(who));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amina Khan|Amina Khan",
                "khan amina|Amina Khan",
                "amna khan mill lane|Amina Khan",
                "Khan 14 Mill Lane|Amina Khan",
                "a khan 1991 mill lane|Amina Khan",
                "khan 14 3 1991|Amina Khan",
                "khan 14/03/91|Amina Khan",
                "14th March 1991 khan|Amina Khan",
                "07700 900101|Amina Khan",
                "+447700900101|Amina Khan",
                "AMINA.KHAN@mail.example|Amina Khan",
                "Magaret Ossei|Margaret Osei",
                "peggy osei|Margaret Osei",
                "Holoway Poplar Avenue|Derek Holloway",
                "Dereck Holloway|Derek Holloway",
                "Zielinskis cafe|Zielinski's Cafe",
            })
    void somebody_is_found_by_what_one_has_with_slips_and_sounds(String typed, String name) {
        assertThat(find(BROOKSHIRE, typed)).first().extracting(FoundCustomer::name).isEqualTo(name);
    }

    @Test
    void each_says_why_it_was_found_and_the_likeliest_stands_first() {
        var council = Town.council(false);
        add(council, "Siobhan", "Smyth", "1961-05-03");
        add(council, "Siobhan", "Smith", "1980-01-01");
        var found = find(council, "shevaun smith 3 5 1961");
        assertThat(found).first().extracting(FoundCustomer::name).isEqualTo("Siobhan Smyth");
        assertThat(found.getFirst().reasons())
                .contains(
                        "A name that stands for what was typed",
                        "Name looks or sounds like what was typed",
                        "Born 3 May 1961");
        assertThat(find(council, "5/3/61").getFirst().reasons())
                .containsExactly("Born 3 May 1961: day and month turned round");
        assertThat(find(council, "muhammad")).isEmpty();
        add(council, "Mohammed", "Ali", "");
        assertThat(find(council, "muhammad")).hasSize(1);
    }

    @Test
    void what_was_merged_is_shown_as_the_record_that_stands() {
        var council = Town.council(false);
        var gone = add(council, "Bob", "Okafor", "1961-05-03");
        var kept = add(council, "Robert", "Okafor", "1961-05-03");
        assertThat(find(council, "okafor 1961")).hasSize(2);
        Town.run(
                council,
                () -> Town.bean(Merges.class).merge(gone, kept, "Beth Lawson", "One person"));
        var found = find(council, "bob okafor");
        assertThat(found).singleElement().extracting(FoundCustomer::id).isEqualTo(kept);
        Town.run(council, () -> Town.bean(Merges.class).unmerge(gone, "Beth Lawson", "Two people"));
        assertThat(find(council, "okafor 1961")).hasSize(2);
    }

    @Test
    void a_case_leads_to_whose_it_is_and_fields_are_all_meant() {
        var council = Town.council(false);
        var who = add(council, "Efua", "Mensah", "1990-01-02");
        var reference = Reference.draw();
        Town.run(council, () -> Town.bean(CustomerCases.class).link(who, reference, "a test"));
        assertThat(find(council, reference.text()))
                .singleElement()
                .extracting(FoundCustomer::id)
                .isEqualTo(who);
        var both = CustomerSought.of("", "Mensah", "", "", "2 1 1990", "");
        assertThat(Town.in(council, () -> search.find(both, 5))).hasSize(1);
        var other = CustomerSought.of("", "Mensah", "", "", "2 1 1991", "");
        assertThat(Town.in(council, () -> search.find(other, 5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%%%%",
                "'; --",
                "'",
                "\"\\\"",
                "😀😀",
                "!:*&|()<->",
                "אבג دفع",
                "\0",
                "99 99 9999",
                "@",
                "0000000000000000000000000000"
            })
    void what_means_nothing_finds_nothing_and_breaks_nothing(String typed) {
        assertThat(find(BROOKSHIRE, typed)).isEmpty();
    }

    @Test
    void ten_thousand_letters_are_not_looked_for_and_right_to_left_is() {
        assertThat(find(BROOKSHIRE, "smith ".repeat(1_700))).isEmpty();
        var council = Town.council(false);
        add(council, "יעל", "כהן", "");
        assertThat(find(council, "כהן")).hasSize(1);
        add(council, "😀", "O'Neill-Müller", "");
        assertThat(find(council, "oneill muller")).hasSize(1);
    }

    @Test
    void nobody_of_another_council_is_found() {
        var other = Town.council(false);
        add(other, "Xanthippe", "Quillfeather", "1961-05-03");
        assertThat(find(other, "quillfeather")).hasSize(1);
        assertThat(find(Town.council(false), "quillfeather")).isEmpty();
        assertThat(find(BROOKSHIRE, "quilfeather 1961")).isEmpty();
    }
}
