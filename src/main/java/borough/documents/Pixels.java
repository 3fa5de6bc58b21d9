package borough.documents;

import java.awt.image.BufferedImage;

/** A picture's colours, row by row, and what is done to them: made smaller, turned upright. */
record Pixels(int width, int height, int[] rgb) {
    private static final int WHITE = 0xFF;

    /**
     * The picture with a longer side of at most this, each new pixel the mean of those it holds.
     */
    static Pixels of(BufferedImage from, int side) {
        int longer = Math.max(from.getWidth(), from.getHeight());
        int width = scaled(from.getWidth(), side, longer);
        int height = scaled(from.getHeight(), side, longer);
        var made = new int[width * height];
        int rows = Math.ceilDiv(from.getHeight(), height) + 1;
        var band = new int[from.getWidth() * rows];
        for (int y = 0; y < height; y++) {
            int top = (int) ((long) y * from.getHeight() / height);
            int below = end(y, from.getHeight(), height, top);
            from.getRGB(0, top, from.getWidth(), below - top, band, 0, from.getWidth());
            meanOfRow(new Pixels(from.getWidth(), below - top, band), width, made, y * width);
        }
        return new Pixels(width, height, made);
    }

    private static int scaled(int length, int side, int longer) {
        return longer <= side ? length : Math.max(1, (int) ((long) length * side / longer));
    }

    private static int end(int at, int from, int to, int begin) {
        return Math.max(begin + 1, (int) ((at + 1L) * from / to));
    }

    private static void meanOfRow(Pixels band, int width, int[] made, int into) {
        for (int x = 0; x < width; x++) {
            int left = (int) ((long) x * band.width / width);
            made[into + x] = band.mean(left, end(x, band.width, width, left));
        }
    }

    // What shines through is white behind.
    private int mean(int left, int right) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = 0; y < height; y++) {
            for (int x = left; x < right; x++) {
                int it = rgb[y * width + x];
                int seen = it >>> 24;
                red += over(it >> 16 & 0xFF, seen);
                green += over(it >> 8 & 0xFF, seen);
                blue += over(it & 0xFF, seen);
            }
        }
        long count = (long) height * (right - left);
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }

    private static int over(int colour, int seen) {
        return seen == 0xFF ? colour : (colour * seen + WHITE * (0xFF - seen)) / 0xFF;
    }

    /** Turned upright, as Exif numbers the eight ways in which a picture may lie. */
    Pixels upright(int turned) {
        if (turned <= 1) {
            return this;
        }
        boolean lies = turned >= 5;
        int newWidth = lies ? height : width;
        int newHeight = lies ? width : height;
        var made = new int[rgb.length];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                made[y * newWidth + x] = rgb[from(turned, x, y)];
            }
        }
        return new Pixels(newWidth, newHeight, made);
    }

    private int from(int turned, int x, int y) {
        return switch (turned) {
            case 2 -> at(width - 1 - x, y);
            case 3 -> at(width - 1 - x, height - 1 - y);
            case 4 -> at(x, height - 1 - y);
            case 5 -> at(y, x);
            case 6 -> at(y, height - 1 - x);
            case 7 -> at(width - 1 - y, height - 1 - x);
            default -> at(width - 1 - y, x);
        };
    }

    private int at(int x, int y) {
        return y * width + x;
    }

    /** As what is saved is made of. */
    BufferedImage image() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, width, height, rgb);
        return image;
    }
}
