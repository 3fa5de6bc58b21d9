package borough.matching;

import borough.customers.CustomerFacts;
import borough.customers.CustomerFacts.Named;
import borough.customers.NickNames;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Lays two side by side and says, thing by thing, how far they agree. */
final class Comparing {
    static final double NEAR = 0.90;
    private static final JaroWinklerSimilarity LIKE = new JaroWinklerSimilarity();
    private static final int DIGITS = 8;
    private static final int YOUNGEST_PARENT = 15;

    private final NickNames nickNames;

    Comparing(NickNames nickNames) {
        this.nickNames = nickNames;
    }

    List<Evidence> compare(CustomerFacts a, CustomerFacts b) {
        var all = new ArrayList<Evidence>();
        if (a.name().isPerson() && b.name().isPerson()) {
            all.addAll(names(a.name(), b.name()));
            all.add(new Evidence("born", born(a.bornOn(), b.bornOn())));
        } else {
            all.add(new Evidence("name", organisations(a.name(), b.name())));
        }
        boolean isHome = a.name().isPerson() || b.name().isPerson();
        all.add(new Evidence(isHome ? "home" : "place", homes(a, b)));
        all.add(new Evidence("email", sets(a.reach().emails(), b.reach().emails())));
        all.add(new Evidence("phone", sets(a.reach().phones(), b.reach().phones())));
        return all;
    }

    private List<Evidence> names(Named a, Named b) {
        var given = given(plain(a.given()), plain(b.given()));
        var family = family(plain(a.family()), plain(b.family()));
        boolean agree = !given.equals("other") && !family.equals("other");
        if (!agree && isSwapped(a, b)) {
            return List.of(new Evidence("given", "swapped"), new Evidence("family", "swapped"));
        }
        return List.of(new Evidence("given", given), new Evidence("family", family));
    }

    private static boolean isSwapped(Named a, Named b) {
        return likeness(plain(a.given()), plain(b.family())) >= NEAR
                && likeness(plain(a.family()), plain(b.given())) >= NEAR;
    }

    private String given(String a, String b) {
        var one = first(a);
        var other = first(b);
        if (one.isEmpty() || other.isEmpty()) {
            return Evidence.MISSING;
        }
        if (one.equals(other)) {
            return "exact";
        }
        if (nickNames.areAlike(one, other)) {
            return "nickname";
        }
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? "initial" : "other";
        }
        // Twins are Amir and Amira: what is a name of its own is no slip.
        boolean areNames = nickNames.isName(one) && nickNames.isName(other);
        return !areNames && (likeness(one, other) >= NEAR || isOneSlip(one, other))
                ? "near"
                : "other";
    }

    private static String family(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Evidence.MISSING;
        }
        if (a.equals(b)) {
            return "exact";
        }
        if (likeness(a, b) >= NEAR || isOneSlip(a, b)) {
            return "near";
        }
        var words = new ArrayList<>(Arrays.asList(a.split(" ")));
        words.retainAll(Arrays.asList(b.split(" ")));
        return words.stream().anyMatch(it -> it.length() > 2) ? "part" : "other";
    }

    private static String organisations(Named a, Named b) {
        if (a.isPerson() != b.isPerson()) {
            return "other";
        }
        var one = trade(a.whole());
        var other = trade(b.whole());
        return one.equals(other) ? "exact" : likeness(one, other) >= NEAR ? "near" : "other";
    }

    // "The Mill Cafe Ltd" and "Mill Cafe" are one.
    private static String trade(String name) {
        return plain(name)
                .replaceAll("\\b(the|ltd|limited|plc|llp|co|company|and)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static String born(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return Evidence.MISSING;
        }
        if (a.equals(b)) {
            return "exact";
        }
        boolean turned =
                a.getYear() == b.getYear()
                        && a.getDayOfMonth() == b.getMonthValue()
                        && a.getMonthValue() == b.getDayOfMonth();
        if (turned) {
            return "turned";
        }
        // Farther apart, it may be a father's and a son's of one day and month.
        boolean near = Math.abs(a.getYear() - b.getYear()) < YOUNGEST_PARENT;
        return near && digitsApart(a, b) == 1 ? "slip" : "other";
    }

    private static int digitsApart(LocalDate a, LocalDate b) {
        var one = digits(a);
        var other = digits(b);
        int apart = 0;
        for (int i = 0; i < DIGITS; i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart;
    }

    private static String digits(LocalDate it) {
        return String.format(
                Locale.ROOT, "%04d%02d%02d", it.getYear(), it.getMonthValue(), it.getDayOfMonth());
    }

    private static String homes(CustomerFacts a, CustomerFacts b) {
        var one = a.homes();
        var other = b.homes();
        if (!Collections.disjoint(one.now(), other.now())) {
            return "now";
        }
        if (!Collections.disjoint(one.now(), other.before())
                || !Collections.disjoint(one.before(), other.now())
                || !Collections.disjoint(one.before(), other.before())) {
            return "before";
        }
        return one.now().isEmpty() || other.now().isEmpty() ? Evidence.MISSING : "other";
    }

    private static String sets(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Evidence.MISSING;
        }
        return Collections.disjoint(a, b) ? "other" : "same";
    }

    static double likeness(String a, String b) {
        return Objects.requireNonNull(LIKE.apply(a, b));
    }

    // One letter too many, too few or another, or two neighbours turned round, in a word that has
    // enough letters for that to be a slip.
    private static boolean isOneSlip(String a, String b) {
        if (Math.min(a.length(), b.length()) < 4 || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        var x = a.substring(same);
        var y = b.substring(same);
        if (x.length() == y.length()) {
            boolean other = x.substring(Math.min(1, x.length())).equals(y.substring(1));
            boolean turned =
                    x.length() > 1
                            && x.charAt(0) == y.charAt(1)
                            && x.charAt(1) == y.charAt(0)
                            && x.substring(2).equals(y.substring(2));
            return other || turned;
        }
        return x.length() > y.length() ? x.substring(1).equals(y) : y.substring(1).equals(x);
    }

    private static String first(String name) {
        return name.split(" ", 2)[0];
    }

    /** Small letters without accents and signs; hyphens part words. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019\\p{Mn}]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
