package borough.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.audit.NewEntry.Kind;
import borough.data.Tenancy;
import borough.values.CouncilId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries are chained, and whatever is done to a row of them is found. */
@Tag("database")
class AuditTest {
    private static final UUID LEE = UUID.randomUUID();
    private static final int ENTRIES = 12;

    private final CouncilId council = Town.council(false);
    private final Audit audit = Town.bean(Audit.class);

    @BeforeEach
    void three_blocks_of_four() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        for (int i = 1; i <= ENTRIES; i++) {
            write("Opened the code of gate " + i, "because of <b>" + i);
            Town.CLOCK.pass(Duration.ofSeconds(1));
            if (i % 4 == 0) {
                seal();
            }
        }
        assertThat(faults()).isEmpty();
    }

    private void write(String what, String why) {
        Town.run(
                council,
                () ->
                        audit.write(
                                new NewEntry(
                                                Actor.staff(LEE, "Lee Marsh"),
                                                Kind.LOOK,
                                                what,
                                                new About("property", "900000001"))
                                        .because(why)));
    }

    private void seal() {
        Tenancy.run(council, () -> assertThat(audit.seal()).isTrue());
    }

    private List<String> faults() {
        var told = new ArrayList<String>();
        var verified = verified(told);
        assertThat(verified.faults()).isEqualTo(told.size());
        return told;
    }

    private Verified verified(List<String> told) {
        return Tenancy.in(council, () -> audit.verify(Optional.empty(), told::add));
    }

    private int asOwner(String sql) throws SQLException {
        try (var owner = Town.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("set app.council = '" + council.number() + "'");
            return statement.executeUpdate(sql);
        }
    }

    @Test
    void a_whole_chain_says_how_many_entries_and_blocks_it_has() {
        write("One that waits", "");
        var verified = verified(new ArrayList<>());
        assertThat(verified.isWhole()).isTrue();
        assertThat(verified.entries()).isEqualTo(ENTRIES);
        assertThat(verified.blocks()).isEqualTo(3);
        assertThat(verified.waiting()).isEqualTo(1);
        assertThat(verified.hash()).matches("[0-9a-f]{64}");
    }

    private static final String NUMBERED =
            " where entry_id = (select entry_id from audit.chain where number = %d)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "who_kind = 'program'",
                "who_id = 'x'",
                "who = 'Lee Marsh '",
                "kind = 'change'",
                "what = what || '.'",
                "about = 'gate'",
                "about_id = '900000002'",
                "sealed = null",
                "sealed = sealed || '\\x00'::bytea",
                "who = 'Lee Mars', kind = 'change'",
            })
    void a_change_of_any_column_is_found(String change) throws SQLException {
        asOwner("update audit.entries set " + change + NUMBERED.formatted(6));
        assertThat(faults()).singleElement().asString().startsWith("Entry 6 was changed or moved");
    }

    @Test
    void a_word_moved_from_one_column_to_the_next_is_found() throws SQLException {
        asOwner(
                "update audit.entries set about = 'prop', about_id = 'erty900000001'"
                        + NUMBERED.formatted(6));
        assertThat(faults()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1", "6", "8", "12"})
    void a_row_taken_out_is_found(int number) throws SQLException {
        asOwner("delete from audit.entries" + NUMBERED.formatted(number));
        assertThat(faults()).containsExactly("Entry " + number + " is missing");
    }

    @ParameterizedTest
    @CsvSource({"1", "6", "8", "12"})
    void a_row_taken_out_with_its_place_in_the_chain_is_found(int number) throws SQLException {
        asOwner("delete from audit.entries" + NUMBERED.formatted(number));
        asOwner("delete from audit.chain where number = " + number);
        assertThat(faults()).contains("Entry " + number + " is missing");
    }

    @Test
    void the_last_rows_cut_off_are_found() throws SQLException {
        for (int number = 11; number <= ENTRIES; number++) {
            asOwner("delete from audit.entries" + NUMBERED.formatted(number));
            asOwner("delete from audit.chain where number = " + number);
        }
        assertThat(faults()).contains("Entries 11 to 12 are missing");
    }

    @Test
    void the_last_block_cut_off_with_its_entries_is_found_even_where_the_end_is_set_back()
            throws SQLException {
        for (int number = 9; number <= ENTRIES; number++) {
            asOwner("delete from audit.entries" + NUMBERED.formatted(number));
        }
        asOwner("delete from audit.chain where block = 3");
        asOwner("delete from audit.blocks where block = 3");
        assertThat(faults()).contains("The end was cut off: there were 3 blocks, with 12 entries");
        asOwner(
                """
                update audit.heads h
                set block = b.block, last = b.last, hash = b.hash, seal = b.seal
                from audit.blocks b where b.block = 2
                """);
        assertThat(faults())
                .containsExactly(
                        "The note of where the chain ends was changed: its seal does not hold");
        asOwner("delete from audit.heads");
        assertThat(faults()).containsExactly("The note of where the chain ends is missing");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void a_block_taken_out_is_found(int block) throws SQLException {
        asOwner("delete from audit.blocks where block = " + block);
        assertThat(faults()).isNotEmpty();
    }

    @Test
    void two_rows_that_changed_places_are_found() throws SQLException {
        asOwner("update audit.chain set number = -number where number in (5, 7)");
        asOwner("update audit.chain set number = 12 + number where number in (-5, -7)");
        assertThat(faults())
                .anyMatch(it -> it.startsWith("Entry 5 was changed or moved"))
                .anyMatch(it -> it.startsWith("Entry 7 was changed or moved"));
    }

    @Test
    void a_row_put_in_is_found_wherever_it_is_put() throws SQLException {
        var id = UUID.randomUUID();
        asOwner(
                """
                insert into audit.entries
                    (entry_id, at, who_kind, who_id, who, kind, what, about, about_id)
                values ('%s', now(), 'staff', '', 'Lee Marsh', 'look', 'x', 'y', 'z')
                """
                        .formatted(id));
        assertThat(faults()).singleElement().asString().contains("added past the chain");
        asOwner(
                """
                insert into audit.chain (number, entry_id, block, hash)
                select 13, e.entry_id, 3, sha256(c.hash || audit.written(e))
                from audit.entries e, audit.chain c
                where e.entry_id = '%s' and c.number = 12
                """
                        .formatted(id));
        assertThat(faults()).anyMatch(it -> it.startsWith("Entry 13 is in no block"));
    }

    @Test
    void a_chain_made_anew_from_a_changed_row_on_is_found_by_the_seals() throws SQLException {
        asOwner("update audit.entries set what = 'Nothing'" + NUMBERED.formatted(6));
        for (int number = 6; number <= ENTRIES; number++) {
            asOwner(
                    """
                    update audit.chain c set hash = sha256(b.hash || audit.written(e))
                    from audit.chain b, audit.entries e
                    where c.number = %d and b.number = c.number - 1 and e.entry_id = c.entry_id
                    """
                            .formatted(number));
        }
        asOwner(
                "update audit.blocks b set hash = c.hash from audit.chain c where c.number = b.last");
        asOwner(
                "update audit.heads h set hash = c.hash from audit.chain c where c.number = h.last");
        assertThat(faults())
                .containsExactly(
                        "Block 2 was changed: its seal does not hold",
                        "Block 3 was changed: its seal does not hold",
                        "The note of where the chain ends was changed: its seal does not hold");
    }

    @Test
    void what_was_said_is_erased_and_the_chain_holds() {
        var entry = found().getFirst();
        assertThat(entry.said()).isEqualTo(Map.of("why", "because of <b>12"));
        Town.run(council, () -> audit.forget(new About("property", "900000001")));
        assertThat(found().getFirst().said()).isEmpty();
        assertThat(found()).allMatch(Entry::erased).hasSize(ENTRIES);
        assertThat(faults()).isEmpty();
    }

    private List<Entry> found() {
        return Tenancy.in(council, () -> audit.find(Sought.about("900000001"), 100));
    }

    @Test
    void the_application_can_change_nothing_and_chain_nothing_by_itself() throws SQLException {
        for (var forbidden :
                List.of(
                        "update audit.entries set what = 'x'",
                        "delete from audit.entries",
                        "delete from audit.waiting",
                        "insert into audit.chain (number, entry_id, block, hash)"
                                + " values (99, gen_random_uuid(), 1, '')",
                        "update audit.chain set number = 1",
                        "delete from audit.blocks",
                        "update audit.heads set last = 1")) {
            try (var database = Town.asApplication();
                    var statement = database.createStatement()) {
                statement.execute("set app.council = '" + council.number() + "'");
                assertThatThrownBy(() -> statement.executeUpdate(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
        try (var database = Town.asApplication();
                var statement = database.createStatement()) {
            statement.execute("set app.council = '" + council.number() + "'");
            statement.execute("select audit.sign(2, 'forged', 'forged')");
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void one_that_is_written_before_and_committed_after_a_seal_stands_in_the_next_block()
            throws Exception {
        try (var late = Town.asApplication()) {
            late.setAutoCommit(false);
            try (var statement = late.createStatement()) {
                statement.execute("set local app.council = '" + council.number() + "'");
                statement.execute(
                        """
                        with added as (
                            insert into audit.entries
                                (entry_id, at, who_kind, who_id, who, kind, what, about, about_id)
                            values (gen_random_uuid(), '2026-05-12 08:00Z', 'staff', '', 'Lee',
                                'look', 'late', 'y', 'late')
                            returning entry_id)
                        insert into audit.waiting (entry_id) select entry_id from added
                        """);
            }
            write("One meanwhile", "");
            seal();
            assertThat(faults()).isEmpty();
            late.commit();
        }
        seal();
        var verified = verified(new ArrayList<>());
        assertThat(verified.isWhole()).isTrue();
        assertThat(verified.entries()).isEqualTo(ENTRIES + 2);
        assertThat(verified.blocks()).isEqualTo(5);
    }

    @Test
    void another_council_reads_none_of_it_and_has_a_chain_of_its_own() {
        var other = Town.council(false);
        Tenancy.run(
                other,
                () -> {
                    assertThat(audit.find(Sought.about("900000001"), 10)).isEmpty();
                    assertThat(audit.verify(Optional.empty(), fault -> {}).blocks()).isZero();
                });
    }
}
