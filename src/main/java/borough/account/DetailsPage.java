package borough.account;

import borough.web.SummaryRow;
import java.util.List;

/** What we know of the holder of an account, each with a way to change it. */
public record DetailsPage(List<SummaryRow> rows) {}
