package borough.govukpaystandin;

import org.jspecify.annotations.Nullable;

/** Where a card is typed in: what is paid, and what was wrong with what was typed. */
public record CardPage(String token, String amount, String description, @Nullable String error) {}
