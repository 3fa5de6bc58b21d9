package borough.waste;

import borough.values.Uprn;
import java.util.List;
import java.util.Optional;

/**
 * A property as a crew comes to it: the bins that are emptied this time, and what was logged.
 *
 * @param logs the latest of each bin that has any
 * @param fetchFrom where the crew fetches the bins, because nobody at home can bring them out
 * @param photo the id of the picture of that spot, on the day alone
 * @param gateCode the code of the gate on the way to them, on the day alone
 */
public record HomeOnRound(
        Uprn uprn,
        List<String> bins,
        List<PropertyLog> logs,
        Optional<String> fetchFrom,
        Optional<String> photo,
        Optional<String> gateCode) {

    /** The last that was logged of a bin this time. */
    public Optional<PropertyLog> logged(String bin) {
        return logs.stream().filter(it -> it.bin().equals(bin)).findFirst();
    }
}
