package borough.demonstration;

import borough.places.Street.GridPoint;
import java.util.List;

/**
 * Lays a ward's streets on the ground: in rows side by side from the middle outwards, each as long
 * as its houses need, filling a round town with fields around it.
 */
final class StreetLaying {
    static final double FRONTAGE_METRES = 9;
    private static final double ROW_METRES = 70;
    private static final double GAP_METRES = 24;
    private static final double BLOCK_METRES = 40;
    // Of a house's half row, with room for the gaps between streets.
    private static final double METRES_SQUARE_A_HOME = FRONTAGE_METRES * ROW_METRES / 2 * 1.3;

    /** A street in its place: where it starts in the ward's own directions, and how long it is. */
    record Laid(StreetDraft draft, Land.Ward ward, double x, double y, double length) {
        /** Metres along the street and metres to its left, on the grid. */
        GridPoint at(double along, double left) {
            var turn = ward.turn();
            var east = x + along;
            var north = y + left;
            return new GridPoint(
                    (int)
                            Math.round(
                                    ward.centre().easting()
                                            + east * StrictMath.cos(turn)
                                            - north * StrictMath.sin(turn)),
                    (int)
                            Math.round(
                                    ward.centre().northing()
                                            + east * StrictMath.sin(turn)
                                            + north * StrictMath.cos(turn)));
        }

        /** Where the n-th building after the houses stands. */
        GridPoint beyond(int n) {
            return at(houses() + BLOCK_METRES * (n + 0.5), n % 2 == 0 ? 14 : -14);
        }

        /** With a slight bend, as streets have. */
        List<GridPoint> line() {
            return List.of(at(0, 0), at(length * 0.4, 3), at(length * 0.7, 2), at(length, 0));
        }

        private double houses() {
            return lengthOfHouses(draft);
        }
    }

    private final Land.Ward ward;
    private double radius;
    private int row;
    private double x;

    StreetLaying(Land.Ward ward, List<StreetDraft> drafts) {
        this.ward = ward;
        var metres = drafts.stream().mapToDouble(StreetLaying::length).sum() + GAP_METRES;
        var homes = metres / FRONTAGE_METRES * 2;
        this.radius = Math.sqrt(homes * METRES_SQUARE_A_HOME / Math.PI);
        this.x = -radius;
    }

    Laid lay(StreetDraft draft) {
        var length = length(draft);
        while (x + length > halfRow()) {
            nextRow(length);
        }
        var laid = new Laid(draft, ward, x, rowMiddle(), length);
        x += length + GAP_METRES;
        return laid;
    }

    // A street that fits no row left widens the town.
    private void nextRow(double length) {
        row++;
        if (Math.abs(rowMiddle()) >= radius) {
            radius = Math.max(radius * 1.1, length / 2 + ROW_METRES);
        }
        x = -halfRow();
    }

    // 0, 1, -1, 2, -2 and so on.
    private double rowMiddle() {
        return (row % 2 == 0 ? -(row / 2) : row / 2 + 1) * ROW_METRES;
    }

    private double halfRow() {
        var away = rowMiddle();
        return away >= radius || away <= -radius ? 0 : Math.sqrt(radius * radius - away * away);
    }

    private static double length(StreetDraft draft) {
        return lengthOfHouses(draft)
                + BLOCK_METRES * (draft.blocks.size() + draft.community.size());
    }

    // Two more than there are, because thirteen may be left out.
    private static double lengthOfHouses(StreetDraft draft) {
        return (draft.shops + draft.homes + 3) / 2 * FRONTAGE_METRES;
    }
}
