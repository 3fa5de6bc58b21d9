package borough.subjectaccess;

import borough.customers.ContactPoint;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Home;
import borough.holdings.HeldItem;
import borough.holdings.Whose;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds things that tell of somebody else, where their holder could not know. */
@Component
class Strangers {
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,4}+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+44|\\b0)[0-9 ]{9,13}+");

    private final Customers customers;

    Strangers(Customers customers) {
        this.customers = customers;
    }

    /** Who lives or lived with somebody, and how they themselves are reached. */
    record Known(Set<String> names, Set<String> ownContacts) {}

    Known of(Whose whose) {
        var id = new CustomerId(whose.customer());
        var homes = customers.homesOf(id).stream().map(Home::uprn).distinct().toList();
        var names =
                customers.everAt(homes).stream()
                        .filter(it -> !whose.records().contains(it.person().id().value()))
                        .map(it -> it.person().name().toLowerCase(Locale.UK))
                        .filter(it -> !it.isBlank())
                        .collect(Collectors.toSet());
        var own = new HashSet<String>();
        for (ContactPoint it : customers.contactPoints(id)) {
            own.add(plain(it.value()));
        }
        return new Known(names, own);
    }

    /** The same item, marked where it tells of somebody else. */
    HeldItem marked(HeldItem it, Known known) {
        if (!it.others().isEmpty()) {
            return it;
        }
        var words = it.words();
        var lower = words.toLowerCase(Locale.UK);
        if (known.names().stream().anyMatch(lower::contains)) {
            return it.others("it names somebody who lives or lived with them");
        }
        return contacts(words).stream().anyMatch(one -> !known.ownContacts().contains(one))
                ? it.others("an email address or a phone number in it is not theirs")
                : it;
    }

    private static List<String> contacts(String words) {
        var all = new java.util.ArrayList<String>();
        for (var pattern : List.of(EMAIL, PHONE)) {
            var found = pattern.matcher(words);
            while (found.find()) {
                all.add(plain(found.group()));
            }
        }
        return all;
    }

    private static String plain(String contact) {
        var small = contact.toLowerCase(Locale.UK).replace(" ", "");
        return small.startsWith("+44") ? "0" + small.substring(3) : small;
    }
}
