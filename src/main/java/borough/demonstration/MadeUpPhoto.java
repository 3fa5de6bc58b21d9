package borough.demonstration;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The picture that a made-up crew took of a bin with the wrong things in it: drawn here, and it
 * says on it that it is made up.
 */
final class MadeUpPhoto {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int SKY = 0xC9D6DE;
    private static final int PAVEMENT = 0x9A9A94;
    private static final int BIN = 0x2E6B46;
    private static final int LID = 0x24573A;
    private static final int DARK = 0x222222;
    private static final int[] BAGS = {0x1F1F1F, 0x3A3A3A, 0xD8D2C4, 0xB23A2E};
    private static final int PAPER = 0xFFFFFF;
    private static final int DOT = 8;
    // Five by five dots a letter, for no fonts are loaded for one picture.
    private static final String[] MADE_UP = {
        "#...#.###.####.#####...#...#.####.",
        "##.##.#.#.#..#.#.......#...#.#...#",
        "#.#.#.###.#..#.####....#...#.####.",
        "#...#.#.#.#..#.#.......#...#.#....",
        "#...#.#.#.####.#####....###..#....",
    };

    private MadeUpPhoto() {}

    /** As a camera would save it. */
    static byte[] contaminated() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        fill(image, 0, 0, WIDTH, HEIGHT, SKY);
        fill(image, 0, 360, WIDTH, HEIGHT - 360, PAVEMENT);
        fill(image, 220, 150, 200, 260, BIN);
        fill(image, 235, 400, 40, 30, DARK);
        fill(image, 365, 400, 40, 30, DARK);
        fill(image, 210, 60, 40, 90, LID);
        for (int i = 0; i < BAGS.length; i++) {
            fill(image, 228 + 46 * i, 112 - 9 * (i % 2), 46, 52, BAGS[i]);
        }
        label(image);
        return jpeg(image);
    }

    private static void label(BufferedImage image) {
        fill(image, 140, 0, MADE_UP[0].length() * DOT + 40, MADE_UP.length * DOT + 24, PAPER);
        for (int y = 0; y < MADE_UP.length; y++) {
            for (int x = 0; x < MADE_UP[y].length(); x++) {
                if (MADE_UP[y].charAt(x) == '#') {
                    fill(image, 160 + x * DOT, 12 + y * DOT, DOT, DOT, DARK);
                }
            }
        }
    }

    private static void fill(
            BufferedImage image, int left, int top, int width, int height, int colour) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                image.setRGB(x, y, colour);
            }
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }
}
