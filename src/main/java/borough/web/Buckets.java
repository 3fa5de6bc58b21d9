package borough.web;

import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each address has left of an allowance, for the addresses seen most lately. */
final class Buckets {
    static final int ADDRESSES_MAX = 20_000;
    private static final int NETWORK_BYTES = 8;

    private final Allowance allowance;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > ADDRESSES_MAX;
                }
            };

    Buckets(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Takes one from what the address has; how long until there is one where it has none. */
    long waitNanos(InetAddress address) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(network(address), any -> fresh());
        }
        return bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
    }

    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(allowance.atOnce())
                                        .refillGreedy(allowance.again(), allowance.per()))
                .build();
    }

    // A household's IPv6 network is as easily changed within as a port is.
    static String network(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(
                        address instanceof Inet6Address
                                ? Arrays.copyOf(bytes, NETWORK_BYTES)
                                : bytes);
    }
}
