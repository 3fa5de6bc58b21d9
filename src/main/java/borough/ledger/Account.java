package borough.ledger;

import java.util.Arrays;

/** Where money stands in the books. */
public enum Account {
    /** Taken by card, and not yet in the bank. */
    CARD("card money on its way"),
    /** In a till at a counter. */
    TILL("cash and cheques in tills"),
    /** In the bank. */
    BANK("bank"),
    /** Earned, under a code of its own. */
    INCOME("income"),
    /** Value added tax that is owed on. */
    VAT("VAT"),
    /** Not known yet what it is for. */
    SUSPENSE("suspense"),
    /** What the card company kept for itself. */
    CARD_FEES("card fees"),
    /** Missing from a till, or too much in it. */
    DIFFERENCES("till differences");

    private final String word;

    Account(String word) {
        this.word = word;
    }

    /** As the books say it. */
    public String word() {
        return word;
    }

    static Account read(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No account " + word));
    }
}
