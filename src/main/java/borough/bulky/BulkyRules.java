package borough.bulky;

import borough.files.YamlMap;
import borough.values.Money;
import borough.vocabulary.Percentage;
import borough.vocabulary.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code rules/bulky-waste.yaml} says: things, where others go, and charges by their day. */
record BulkyRules(List<Thing> things, List<Charges> charges) {
    private static final String THINGS = "things";
    private static final String NOT_TAKEN = "not taken";
    private static final String CHARGES = "charges";
    private static final String PARTNER = "reuse partner";

    static BulkyRules of(YamlMap own, YamlMap shared) {
        own.only(THINGS, NOT_TAKEN, CHARGES, PARTNER);
        var things = new ArrayList<Thing>();
        var taken = own.having(THINGS, shared).map(THINGS);
        taken.names().forEach(name -> things.add(thing(name, taken.map(name))));
        var others = own.having(NOT_TAKEN, shared).map(NOT_TAKEN);
        others.names()
                .forEach(
                        name ->
                                things.add(
                                        new Thing(
                                                name,
                                                1,
                                                false,
                                                false,
                                                false,
                                                sentence(name) + ": " + others.text(name))));
        var charges = own.having(CHARGES, shared).map(CHARGES);
        var partner = own.having(PARTNER, shared).textIfAny(PARTNER).orElse(null);
        return new BulkyRules(
                List.copyOf(things),
                charges.names().stream().map(it -> charges(charges, it, partner)).toList());
    }

    private static String sentence(String name) {
        return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
    }

    private static Thing thing(String name, YamlMap it) {
        it.only("points", "separate", "reusable");
        return new Thing(
                name,
                it.value("points", BulkyRules::count),
                true,
                isYes(it, "separate"),
                isYes(it, "reusable"),
                null);
    }

    private static boolean isYes(YamlMap it, String name) {
        return it.textIfAny(name).isPresent()
                && it.value(
                        name,
                        said ->
                                (boolean)
                                        Type.YES_OR_NO
                                                .read(said)
                                                .orElseThrow(() -> wrong("write yes or no")));
    }

    private static IllegalArgumentException wrong(String words) {
        return new IllegalArgumentException(words);
    }

    private static long count(String said) {
        if (!said.matches("[1-9][0-9]{0,2}")) {
            throw wrong("write a whole number from 1 to 999");
        }
        return Long.parseLong(said);
    }

    private static Charges charges(YamlMap all, String day, @Nullable String partner) {
        var it = all.map(day);
        it.only("first items", "first", "each more", "take off", "times a year", "source");
        try {
            return new Charges(
                    LocalDate.parse(day),
                    it.value("first items", BulkyRules::count),
                    it.value("first", BulkyRules::money),
                    it.value("each more", BulkyRules::money),
                    it.value("take off", BulkyRules::share),
                    it.value("times a year", BulkyRules::count),
                    it.text("source"),
                    partner);
        } catch (DateTimeException notADay) {
            throw all.wrong(day, "Write the day from which it holds, such as 2026-04-01");
        }
    }

    private static Money money(String said) {
        return (Money) Type.MONEY.read(said).orElseThrow(() -> wrong("write a sum such as £45"));
    }

    private static Percentage share(String said) {
        return (Percentage)
                Type.PERCENTAGE.read(said).orElseThrow(() -> wrong("write a share such as 50%"));
    }

    /** Those that hold on a day: the newest that has begun, or else the first of all. */
    Charges on(LocalDate day) {
        var since = Comparator.comparing(Charges::since);
        return charges.stream()
                .filter(it -> !it.since().isAfter(day))
                .max(since)
                .or(() -> charges.stream().min(since))
                .orElseThrow(() -> wrong("rules/bulky-waste.yaml has no charges"));
    }

    long points(List<Counted> items) {
        return items.stream()
                .mapToLong(
                        it ->
                                it.count()
                                        * things.stream()
                                                .filter(one -> one.name().equals(it.name()))
                                                .findFirst()
                                                .map(Thing::points)
                                                .orElse(1L))
                .sum();
    }

    boolean isSpecial(List<Counted> items) {
        return items.stream()
                .anyMatch(
                        it ->
                                things.stream()
                                        .filter(Thing::separateVehicle)
                                        .anyMatch(one -> one.name().equals(it.name())));
    }
}
