package borough.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.customers.ContactPoint;
import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.KnownContact;
import borough.customers.Merges;
import borough.customers.Person;
import borough.messages.Messages;
import borough.values.CouncilId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ParticularsTest {
    private static final Source BETH =
            new Source(Source.Kind.STAFF, "Beth Lawson", UUID.randomUUID());
    private final CouncilId council = Town.council(true);
    private final Particulars particulars = Town.bean(Particulars.class);
    private final Customers customers = Town.bean(Customers.class);
    private final Contacts contacts = Town.bean(Contacts.class);

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:00:00");
    }

    private <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    private CustomerId person(String given, String family) {
        var added =
                in(
                        () ->
                                particulars.add(
                                        new Particulars.NewPerson(
                                                given, family, Optional.empty(), BETH),
                                        Trust.SAID));
        assertThat(added).isInstanceOf(Particulars.Added.Made.class);
        return ((Particulars.Added.Made) added).id();
    }

    private Noted note(CustomerId id, Aspect aspect, Map<String, String> value, Trust trust) {
        Town.CLOCK.pass(java.time.Duration.ofMinutes(1));
        return in(() -> particulars.note(id, aspect, value, BETH, trust));
    }

    private Portrait of(CustomerId id) {
        return in(() -> particulars.of(id));
    }

    @Test
    void what_is_less_sure_never_replaces_what_is_surer_but_stands_beside_it_for_somebody() {
        var id = person("Amina", "Khan");
        note(id, Aspect.BORN, Map.of("on", "1985-03-27"), Trust.CHECKED);
        var said = note(id, Aspect.BORN, Map.of("on", "1985-03-28"), Trust.SAID);
        assertThat(said).isInstanceOf(Noted.Beside.class);
        var held = of(id).one(Aspect.BORN).orElseThrow();
        assertThat(held.now().part("on")).isEqualTo("1985-03-27");
        assertThat(held.beside()).hasSize(1);
        assertThat(in(() -> customers.person(id)).orElseThrow().bornOn())
                .isEqualTo(LocalDate.of(1985, 3, 27));
        Town.run(council, () -> particulars.accept(held.beside().getFirst().id(), BETH));
        assertThat(of(id).part(Aspect.BORN, "on")).isEqualTo("1985-03-28");
        assertThat(of(id).toDecide()).isEmpty();
        assertThat(in(() -> customers.person(id)).orElseThrow().bornOn())
                .isEqualTo(LocalDate.of(1985, 3, 28));
    }

    @Test
    void what_is_turned_down_goes_from_the_list_and_stays_in_the_history() {
        var id = person("Amina", "Khan");
        note(id, Aspect.LANGUAGE, Map.of("language", "Urdu"), Trust.CHECKED);
        note(id, Aspect.LANGUAGE, Map.of("language", "Welsh"), Trust.SAID);
        var said = of(id).toDecide().getFirst();
        Town.run(council, () -> particulars.turnDown(said.id(), BETH));
        assertThat(of(id).toDecide()).isEmpty();
        assertThat(of(id).part(Aspect.LANGUAGE, "language")).isEqualTo("Urdu");
        var history = in(() -> particulars.history(id));
        assertThat(history.getFirst().what()).isEqualTo(Line.What.TURNED_DOWN);
        assertThat(history).anyMatch(it -> it.fact().part("language").equals("Welsh"));
        assertThat(history).allMatch(it -> it.fact().source().equals(BETH));
    }

    @Test
    void a_customer_has_many_needs_and_ending_one_leaves_the_others() {
        var id = person("", "Prakash");
        note(id, Aspect.NEED, Map.of("need", "large print"), Trust.SAID);
        note(id, Aspect.NEED, Map.of("need", "interpreter", "detail", "Tamil"), Trust.SAID);
        var print = of(id).many(Aspect.NEED).getFirst();
        Town.run(council, () -> particulars.end(print.now().id(), BETH, Trust.SAID));
        assertThat(of(id).many(Aspect.NEED)).hasSize(1);
        assertThat(of(id).part(Aspect.NEED, "detail")).isEqualTo("Tamil");
        assertThat(in(() -> customers.person(id)).orElseThrow().name()).isEqualTo("Prakash");
    }

    @ParameterizedTest
    @CsvSource({
        "Ωmega 🌻, Kaur-Łukaszewicz",
        "محمد, العلي",
        "<script>alert(1)</script>, O'Brien",
        "'', Sukarno",
        "Sukarno, ''"
    })
    void names_are_kept_as_they_are(String given, String family) {
        var id = person(given, family);
        assertThat(in(() -> customers.person(id)).orElseThrow().name())
                .isEqualTo((given + " " + family).strip());
    }

    @Test
    void a_name_of_300_letters_is_carried_and_one_more_is_not() {
        var long300 = "ö".repeat(300);
        assertThat(in(() -> customers.person(person("", long300))).orElseThrow().familyName())
                .isEqualTo(long300);
        assertThat(note(person("A", "B"), Aspect.KNOWN_AS, Map.of("name", long300), Trust.SAID))
                .isInstanceOf(Noted.Holds.class);
        var wrong =
                in(
                        () ->
                                particulars.add(
                                        new Particulars.NewPerson(
                                                "", long300 + "o", Optional.empty(), BETH),
                                        Trust.SAID));
        assertThat(wrong)
                .isEqualTo(
                        new Particulars.Added.Wrong("family", "Write it in 300 letters at most"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BORN | on | 2026-05-13 | Enter a day that has come",
                "BORN | on | 1896-05-12 | This is 130 years ago or more. Check the year",
                "BORN | on | rubbish | Enter a date, such as 27 3 1985",
                "DIED | on | 2027-01-01 | Enter a day that has come",
                "NEED | need | a pony | Choose what they need",
                "NEED | need | interpreter | Answer: Which language?",
                "CONTACT | to | 12 | Enter a phone number, like 01632 960 001, 07700 900 982 or +44"
                        + " 808 157 0192",
                "SAFE_CONTACT | by | pigeon | Choose one of them",
                "QUIET_HOURS | from | 25:00 | Enter a time, such as 09:30",
                "KNOWN_AS | name | \u202Eevil | Leave out characters that cannot be seen"
            })
    void what_cannot_be_so_is_said_in_plain_words(
            Aspect aspect, String part, String value, String says) {
        var id = person("Amina", "Khan");
        var noted = note(id, aspect, Map.of(part, value), Trust.SAID);
        assertThat(noted).isInstanceOf(Noted.Wrong.class);
        assertThat(((Noted.Wrong) noted).says()).isEqualTo(says);
        assertThat(of(id).one(aspect)).isEmpty();
    }

    @Test
    void a_way_to_reach_somebody_lies_sealed_and_is_found_by_the_hash_that_messages_make() {
        var id = person("Amina", "Khan");
        var ways =
                List.of(
                        Map.of("kind", "phone", "to", "07700 900123"),
                        Map.of("kind", "phone", "to", "01632 960001"),
                        Map.of("kind", "email", "to", "Amina@example.org"));
        ways.forEach(it -> note(id, Aspect.CONTACT, it, Trust.SAID));
        var rows =
                in(
                        () ->
                                Town.bean(JdbcClient.class)
                                        .sql(
                                                "select kind, hash, value, sealed from"
                                                        + " customers.contact_points")
                                        .query()
                                        .listOfRows());
        assertThat(rows).hasSize(3).allMatch(it -> it.get("value") == null);
        assertThat(rows.toString()).doesNotContain("900123").doesNotContain("example.org");
        var messages = Town.bean(Messages.class);
        assertThat(rows.stream().map(it -> it.get("hash")))
                .contains(
                        messages.contact("+44 7700 900123"), messages.contact("amina@example.org"));
        assertThat(in(() -> contacts.of(id)).stream().map(it -> it.point().kind()))
                .containsExactlyInAnyOrder(
                        ContactPoint.Kind.MOBILE, ContactPoint.Kind.PHONE, ContactPoint.Kind.EMAIL);
        in(() -> contacts.prove(id, "07700 900123", KnownContact.Proof.CODE));
        Town.run(council, () -> contacts.bounced(messages.contact("amina@example.org")));
        assertThat(in(() -> contacts.of(id)).stream().map(KnownContact::proof))
                .containsExactlyInAnyOrder(
                        KnownContact.Proof.CODE,
                        KnownContact.Proof.SAID,
                        KnownContact.Proof.BOUNCED);
    }

    @Test
    void what_was_loaded_before_lies_open_until_the_sweep_has_sealed_it() {
        var id = person("Joan", "Baker");
        in(
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        "insert into customers.contact_points (customer_id, kind,"
                                                + " hash, value) values (?, 'phone', ?, ?)")
                                .params(id.value(), "01632 960777", "01632 960777")
                                .update());
        assertThat(in(() -> contacts.of(id))).hasSize(1);
        Town.sweep();
        assertThat(
                        in(
                                () ->
                                        Town.bean(JdbcClient.class)
                                                .sql(
                                                        "select count(*) from"
                                                                + " customers.contact_points where"
                                                                + " value is not null")
                                                .query(Integer.class)
                                                .single()))
                .isZero();
        assertThat(in(() -> contacts.of(id)).getFirst().point().value()).isEqualTo("01632 960777");
    }

    @Test
    void what_is_known_of_two_records_is_known_of_both_while_they_are_one() {
        var one = person("Amina", "Khan");
        var two = person("A", "Khan");
        note(two, Aspect.LANGUAGE, Map.of("language", "Urdu"), Trust.SAID);
        assertThat(of(one).one(Aspect.LANGUAGE)).isEmpty();
        in(() -> Town.bean(Merges.class).merge(two, one, "Beth Lawson", "Same birthday"));
        assertThat(of(one).part(Aspect.LANGUAGE, "language")).isEqualTo("Urdu");
        assertThat(in(() -> particulars.of(List.of(one), List.of(Aspect.LANGUAGE))))
                .hasEntrySatisfying(
                        one,
                        it -> assertThat(it.part(Aspect.LANGUAGE, "language")).isEqualTo("Urdu"));
        in(() -> Town.bean(Merges.class).unmerge(two, "Beth Lawson", "Sisters"));
        assertThat(of(one).one(Aspect.LANGUAGE)).isEmpty();
    }

    @Test
    void another_council_knows_nothing_of_them() {
        var id = person("Amina", "Khan");
        note(id, Aspect.LANGUAGE, Map.of("language", "Urdu"), Trust.SAID);
        var other = Town.council(true);
        assertThat(Town.in(other, () -> particulars.of(id)).one(Aspect.LANGUAGE)).isEmpty();
        assertThat(Town.in(other, () -> customers.person(id))).isEqualTo(Optional.<Person>empty());
    }
}
