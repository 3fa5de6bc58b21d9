package borough.matching;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.accounts.Accounts;
import borough.accounts.Accounts.IdentityProved;
import borough.accounts.Identity;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Person;
import borough.values.CouncilId;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountMatchingTest {
    private static final Uprn HOME = new Uprn(10);
    private static final LocalDate BORN = LocalDate.of(1961, 5, 3);

    private final CouncilId council = Town.council(true);
    private final Customers customers = Town.bean(Customers.class);
    private final CustomerId margaret = CustomerId.draw();

    @BeforeEach
    void one_customer() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        Town.run(
                council,
                () -> {
                    customers.add(new Person(margaret, "Margaret", "Okafor", BORN));
                    customers.move(margaret, HOME, LocalDate.of(2001, 2, 3), null);
                });
    }

    private Optional<CustomerId> after(Identity who) {
        var account = UUID.randomUUID();
        return Town.in(
                council,
                () ->
                        Town.bean(AccountMatching.class)
                                .whose(new IdentityProved(account, who), "margaret@example.com"));
    }

    @Test
    void who_proved_a_customers_name_birthday_and_home_is_that_customer() {
        assertThat(after(new Identity("Margaret", "Okafor", BORN, HOME))).contains(margaret);
    }

    @Test
    void who_proved_another_birthday_or_another_first_name_is_not() {
        assertThat(after(new Identity("Margaret", "Okafor", BORN.minusYears(24), HOME))).isEmpty();
        assertThat(after(new Identity("Daniel", "Okafor", BORN, HOME))).isEmpty();
    }

    @Test
    void of_two_who_may_be_meant_neither_is_chosen() {
        var other = CustomerId.draw();
        Town.run(
                council,
                () -> {
                    customers.add(new Person(other, "Margaret", "Okafor", BORN));
                    customers.move(other, HOME, LocalDate.of(2020, 2, 3), null);
                });
        assertThat(after(new Identity("Margaret", "Okafor", BORN, HOME))).isEmpty();
    }

    @Test
    void an_account_that_is_gone_by_then_is_nobodys() {
        var gone = UUID.randomUUID();
        var who = new Identity("Margaret", "Okafor", BORN, HOME);
        Town.run(
                council,
                () -> Town.bean(AccountMatching.class).match(new IdentityProved(gone, who)));
        assertThat(Town.in(council, () -> Town.bean(Accounts.class).find(gone))).isEmpty();
    }
}
