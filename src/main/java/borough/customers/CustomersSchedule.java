package borough.customers;

import borough.data.Sweeps;
import borough.data.Transactions;
import org.springframework.stereotype.Component;

/** Seals ways to reach people that were loaded before they were sealed; soon there are none. */
@Component
class CustomersSchedule {
    private static final int AT_ONCE = 500;

    private final ContactsStore store;
    private final CustomerKeys keys;
    private final Transactions transactions;

    CustomersSchedule(
            ContactsStore store, CustomerKeys keys, Transactions transactions, Sweeps sweeps) {
        this.store = store;
        this.keys = keys;
        this.transactions = transactions;
        sweeps.add("sealing how customers are reached", this::sealSome);
    }

    private void sealSome() {
        transactions.one(
                () -> {
                    var open = store.open(AT_ONCE);
                    open.forEach(it -> store.seal(it, keys.hold(it.customer())));
                    return open.size();
                });
    }
}
