package borough.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the head of a picture says of it, read before anything is unpacked.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param read how it is read, and so how much memory it takes
 * @param turned how it must be turned to stand upright, as Exif numbers it: 1 to 8
 */
record Measures(int width, int height, Read read, int turned) {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int SCAN = 0xDA;
    // A picture for people has a handful; thousands are made to keep us busy.
    private static final int SCANS_MAX = 100;

    // No row of a JPEG is longer, and a whole row is always in memory.
    private static final int SIDE_MAX = 65_535;
    // For each pixel a lossy WebP holds some 36 bytes until all of it is read.
    private static final int IN_BLOCKS_WEIGHS = 6;

    /** Row by row, whole in memory, or whole and as many small blocks besides. */
    enum Read {
        BY_ROWS,
        WHOLE,
        IN_BLOCKS
    }

    /** Whether there is the memory to look at it. */
    boolean fits(FileRules.Picture rules) {
        long pixels = (long) width * height;
        return Math.max(width, height) <= SIDE_MAX
                && switch (read) {
                    case BY_ROWS -> pixels <= rules.byRowsMax();
                    case WHOLE -> pixels <= rules.wholeMax();
                    case IN_BLOCKS -> pixels * IN_BLOCKS_WEIGHS <= rules.wholeMax();
                };
    }

    /** Empty where the head makes no sense. */
    static Optional<Measures> of(Format format, byte[] bytes) {
        try {
            var measures =
                    switch (format) {
                        case JPEG -> ofJpeg(bytes);
                        case PNG -> ofPng(bytes);
                        case WEBP -> ofWebp(bytes);
                        default -> Optional.<Measures>empty();
                    };
            return measures.filter(it -> it.width > 0 && it.height > 0);
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return Optional.empty();
        }
    }

    private static Optional<Measures> ofJpeg(byte[] bytes) {
        var turned = UPRIGHT;
        int frame = 0;
        int at = 2;
        while (at + 4 <= bytes.length) {
            int marker = unsigned(bytes, at + 1);
            if (unsigned(bytes, at) != 0xFF) {
                return Optional.empty();
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = two(bytes, at + 2);
            if (length < 2) {
                return Optional.empty();
            }
            if (marker == SCAN) {
                return frame == 0 || scans(bytes) > SCANS_MAX
                        ? Optional.empty()
                        : Optional.of(ofJpeg(bytes, frame, at, turned));
            }
            if (marker == 0xE1 && Format.says(bytes, at + 4, "Exif")) {
                turned = turned(Arrays.copyOfRange(bytes, at + 10, at + 2 + length));
            }
            if (isFrame(marker)) {
                frame = at;
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    // One whose first scan has not all its colours is kept whole until the others have come.
    private static Measures ofJpeg(byte[] bytes, int frame, int scan, int turned) {
        int marker = unsigned(bytes, frame + 1);
        boolean byRows =
                (marker == 0xC0 || marker == 0xC1)
                        && unsigned(bytes, scan + 4) >= unsigned(bytes, frame + 9);
        return new Measures(
                two(bytes, frame + 7),
                two(bytes, frame + 5),
                byRows ? Read.BY_ROWS : Read.WHOLE,
                turned);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    // Inside a scan, FF is always followed by 00 or a mark of its own: an FF DA begins one.
    private static int scans(byte[] bytes) {
        int scans = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private static Optional<Measures> ofPng(byte[] bytes) {
        var head = ByteBuffer.wrap(bytes);
        var read = bytes[28] == 0 ? Read.BY_ROWS : Read.WHOLE;
        return Format.says(bytes, 12, "IHDR")
                ? Optional.of(new Measures(head.getInt(16), head.getInt(20), read, ofChunk(bytes)))
                : Optional.empty();
    }

    // The chunk eXIf, before the picture itself.
    private static int ofChunk(byte[] bytes) {
        var head = ByteBuffer.wrap(bytes);
        int at = 8;
        while (at + 12 <= bytes.length && !Format.says(bytes, at + 4, "IDAT")) {
            int length = head.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                return UPRIGHT;
            }
            if (Format.says(bytes, at + 4, "eXIf")) {
                return turned(Arrays.copyOfRange(bytes, at + 8, at + 8 + length));
            }
            at += 12 + length;
        }
        return UPRIGHT;
    }

    private static Optional<Measures> ofWebp(byte[] bytes) {
        var head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return Format.says(bytes, 12, "VP8X")
                ? Optional.of(ofChunks(bytes, head))
                : ofWebp(bytes, head, 12);
    }

    // What the whole is said to measure binds no picture inside it: the largest counts.
    private static Measures ofChunks(byte[] bytes, ByteBuffer head) {
        int width = 1 + three(bytes, 24);
        int height = 1 + three(bytes, 27);
        var read = Read.WHOLE;
        int at = 12;
        while (at + 8 <= bytes.length) {
            var inside = ofWebp(bytes, head, at);
            if (inside.isPresent()) {
                width = Math.max(width, inside.get().width);
                height = Math.max(height, inside.get().height);
                read = inside.get().read == Read.IN_BLOCKS ? Read.IN_BLOCKS : read;
            }
            int length = head.getInt(at + 4);
            if (length < 0 || length > bytes.length - at - 8) {
                break;
            }
            // A frame of a moving picture has its own inside.
            at += Format.says(bytes, at, "ANMF") ? 24 : 8 + length + (length & 1);
        }
        return new Measures(width, height, read, ofWebpChunk(bytes, head));
    }

    private static Optional<Measures> ofWebp(byte[] bytes, ByteBuffer head, int at) {
        if (Format.says(bytes, at, "VP8L") && unsigned(bytes, at + 8) == 0x2F) {
            int packed = head.getInt(at + 9);
            int width = 1 + (packed & 0x3FFF);
            int height = 1 + (packed >>> 14 & 0x3FFF);
            return Optional.of(new Measures(width, height, Read.WHOLE, UPRIGHT));
        }
        if (Format.says(bytes, at, "VP8 ") && unsigned(bytes, at + 11) == 0x9D) {
            int width = head.getShort(at + 14) & 0x3FFF;
            int height = head.getShort(at + 16) & 0x3FFF;
            return Optional.of(new Measures(width, height, Read.IN_BLOCKS, UPRIGHT));
        }
        return Optional.empty();
    }

    private static int ofWebpChunk(byte[] bytes, ByteBuffer head) {
        int at = 12;
        while (at + 8 <= bytes.length) {
            int length = head.getInt(at + 4);
            if (length < 0 || length > bytes.length - at - 8) {
                return UPRIGHT;
            }
            if (Format.says(bytes, at, "EXIF")) {
                int from = Format.says(bytes, at + 8, "Exif") ? at + 14 : at + 8;
                return turned(Arrays.copyOfRange(bytes, from, at + 8 + length));
            }
            at += 8 + length + (length & 1);
        }
        return UPRIGHT;
    }

    // Exif is a small TIFF: the order of its bytes, then a list of twelve bytes each.
    private static int turned(byte[] tiff) {
        if (tiff.length < 8) {
            return UPRIGHT;
        }
        var in =
                ByteBuffer.wrap(tiff)
                        .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int list = in.getInt(4);
        if (list < 8 || list > tiff.length - 2) {
            return UPRIGHT;
        }
        int entries = in.getShort(list) & 0xFFFF;
        for (int i = 0; i < entries && list + 2 + 12 * (i + 1) <= tiff.length; i++) {
            int at = list + 2 + 12 * i;
            if ((in.getShort(at) & 0xFFFF) == ORIENTATION) {
                int turned = in.getShort(at + 8) & 0xFFFF;
                return turned >= 1 && turned <= 8 ? turned : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int unsigned(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    private static int two(byte[] bytes, int at) {
        return unsigned(bytes, at) << 8 | unsigned(bytes, at + 1);
    }

    private static int three(byte[] bytes, int at) {
        return unsigned(bytes, at) | unsigned(bytes, at + 1) << 8 | unsigned(bytes, at + 2) << 16;
    }
}
