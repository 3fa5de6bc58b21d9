package borough.distribution;

import borough.data.Sweeps;
import org.springframework.stereotype.Component;

/** Shares out new work soon after it comes, in the hours of each team. */
@Component
class DistributionSchedule {
    DistributionSchedule(Sweeps sweeps, Distribution distribution) {
        sweeps.add("sharing out", distribution::shareOut);
    }
}
