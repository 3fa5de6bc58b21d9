package borough.demonstration;

import java.util.ArrayList;
import java.util.List;

/** Who lives together, as often as in an English district: how many, and how old they are. */
enum HouseholdShape {
    ONE_ADULT(150, 300),
    ONE_PENSIONER(130, 170),
    COUPLE(180, 190),
    PENSIONER_COUPLE(125, 45),
    FAMILY(225, 90),
    LONE_PARENT(75, 80),
    GROWN_FAMILY(85, 20),
    SHARERS(20, 90),
    THREE_GENERATIONS(25, 20);

    private static final int[] IN_HOUSES = weights(false);
    private static final int[] IN_FLATS = weights(true);

    private final int inHouses;
    private final int inFlats;

    HouseholdShape(int inHouses, int inFlats) {
        this.inHouses = inHouses;
        this.inFlats = inFlats;
    }

    static HouseholdShape draw(Chance chance, boolean flat) {
        return values()[chance.weighed(flat ? IN_FLATS : IN_HOUSES)];
    }

    /** How many people, before the borough's whole number is made to fit. */
    int size(Chance chance) {
        return switch (this) {
            case ONE_ADULT, ONE_PENSIONER -> 1;
            case COUPLE, PENSIONER_COUPLE -> 2;
            case FAMILY -> 3 + chance.weighed(38, 43, 14, 5);
            case LONE_PARENT -> 2 + chance.weighed(52, 36, 12);
            case GROWN_FAMILY -> 3 + chance.weighed(70, 30);
            case SHARERS -> 3 + chance.weighed(60, 30, 10);
            case THREE_GENERATIONS -> 4 + chance.weighed(40, 40, 20);
        };
    }

    /** Whether one child more or less leaves it what it is. */
    boolean hasChildren() {
        return this == FAMILY || this == LONE_PARENT;
    }

    /** The ages of this many people, adults first. */
    List<Integer> ages(Chance chance, int size) {
        return switch (this) {
            case ONE_ADULT -> List.of(chance.between(22, 64));
            case ONE_PENSIONER -> List.of(pensioner(chance));
            case COUPLE -> pair(chance.between(24, 64), chance);
            case PENSIONER_COUPLE ->
                    pair(65 + chance.below(11) + Math.min(chance.lasting(4), 18), chance);
            case FAMILY -> withChildren(pair(chance.between(28, 55), chance), size, chance);
            case LONE_PARENT -> withChildren(List.of(chance.between(24, 52)), size, chance);
            case GROWN_FAMILY -> grown(chance, size);
            case SHARERS -> sharers(chance, size);
            case THREE_GENERATIONS -> threeGenerations(chance, size);
        };
    }

    private static int pensioner(Chance chance) {
        return 66 + chance.below(17) + Math.min(chance.lasting(5), 22);
    }

    private static List<Integer> pair(int age, Chance chance) {
        return List.of(age, Math.max(20, age + chance.between(-6, 4)));
    }

    private static List<Integer> withChildren(List<Integer> adults, int size, Chance chance) {
        var ages = new ArrayList<>(adults);
        int eldest = Math.min(adults.getFirst() - chance.between(24, 35), 17);
        // The young have small children, and few of those are newborn.
        eldest = eldest < 1 ? chance.between(0, 5) : eldest;
        for (int i = adults.size(); i < size; i++) {
            ages.add(eldest);
            eldest = Math.max(0, eldest - chance.between(1, 4));
        }
        return ages;
    }

    private static List<Integer> grown(Chance chance, int size) {
        int parent = chance.between(46, 64);
        var ages = new ArrayList<>(pair(parent, chance));
        while (ages.size() < size) {
            ages.add(Math.clamp(parent - chance.between(24, 34), 18, 34));
        }
        return ages;
    }

    private static List<Integer> sharers(Chance chance, int size) {
        var ages = new ArrayList<Integer>();
        while (ages.size() < size) {
            ages.add(chance.between(20, 36));
        }
        return ages;
    }

    private static List<Integer> threeGenerations(Chance chance, int size) {
        int parent = chance.between(30, 48);
        var ages = new ArrayList<>(pair(parent, chance));
        ages.add(Math.max(58, parent + chance.between(24, 32)));
        return withChildren(ages, size, chance);
    }

    private static int[] weights(boolean flats) {
        var shapes = values();
        var weights = new int[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            weights[i] = flats ? shapes[i].inFlats : shapes[i].inHouses;
        }
        return weights;
    }
}
