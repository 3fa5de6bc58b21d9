package borough.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Neighbours;
import borough.Town;
import borough.council.Council;
import borough.council.ResidentSignedIn.Level;
import borough.data.Tenancy;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Which account somebody comes into, by what they proved. */
class AccountsTest {
    private static Council ashdale;

    @BeforeAll
    static void start() {
        ashdale = Neighbours.both().ashdale();
    }

    private static Account of(Proved proved) {
        return Tenancy.in(
                ashdale.id(),
                () ->
                        Town.bean(TransactionTemplate.class)
                                .execute(status -> Town.bean(Accounts.class).of(proved)));
    }

    private static Proved oneLogin(String subject, String email) {
        return new Proved(Way.ONE_LOGIN, subject, email, Level.ONE_LOGIN, null);
    }

    @Test
    void one_login_leads_to_the_account_of_the_same_email_and_stays_there_when_that_changes() {
        var byCode = of(Proved.email(Way.CODE, "joined@accounts.example.com"));
        var byOneLogin = of(oneLogin("urn:one", "Joined@accounts.example.com "));
        assertThat(byOneLogin.id()).isEqualTo(byCode.id());
        assertThat(byOneLogin.level()).isEqualTo(Level.ONE_LOGIN);
        var later = of(oneLogin("urn:one", "other@accounts.example.com"));
        assertThat(later.id()).isEqualTo(byCode.id());
        assertThat(of(Proved.email(Way.CODE, "other@accounts.example.com")).id())
                .as("the account keeps its own address")
                .isNotEqualTo(byCode.id());
    }

    @Test
    void two_people_of_one_mailbox_have_an_account_each_by_one_login() {
        var first = of(oneLogin("urn:she", "ours@accounts.example.com"));
        var second = of(oneLogin("urn:he", "ours@accounts.example.com"));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(of(oneLogin("urn:he", "ours@accounts.example.com")).id()).isEqualTo(second.id());
        assertThat(of(Proved.email(Way.LINK, "ours@accounts.example.com")).id())
                .isEqualTo(first.id());
    }

    @Test
    void a_proved_identity_is_kept_and_a_later_code_takes_nothing_from_it() {
        var who = new Identity("Amina Zahra", "Khan", LocalDate.of(1991, 3, 9), null);
        var proved =
                new Proved(Way.ONE_LOGIN, "urn:p2", "p2@accounts.example.com", Level.IDENTITY, who);
        assertThat(of(proved).details().name()).isEqualTo("Amina Zahra Khan");
        var again = of(Proved.email(Way.CODE, "p2@accounts.example.com"));
        assertThat(again.level()).isEqualTo(Level.IDENTITY);
        assertThat(again.details().bornOn()).isEqualTo(LocalDate.of(1991, 3, 9));
    }

    @Test
    void nothing_proved_opens_nothing() {
        assertThatThrownBy(() -> new Proved(Way.ONE_LOGIN, " ", "", Level.ONE_LOGIN, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proved(Way.ONE_LOGIN, "x", "", Level.IDENTITY, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
