package borough.web;

import borough.council.Brand;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes a council's colours into CSS custom properties, dark enough for white words on them. */
class BrandSheet {

    private static final double ENOUGH = 7.0;
    private static final int WHITE = 0xffffff;
    private static final int INK = 0x0b1614;
    // Every page names it, and the shades take some working out.
    private static final Map<Brand, String> VERSIONS = new ConcurrentHashMap<>();

    private BrandSheet() {}

    /** The properties every page reads its colours from. */
    static String css(Brand brand) {
        var own = readable(number(brand.colour()));
        var press = readable(number(brand.accent()));
        return """
                :root {
                  --brand: %s;
                  --brand-deep: %s;
                  --brand-soft: %s;
                  --brand-tint: %s;
                  --brand-bright: %s;
                  --press: %s;
                  --press-deep: %s;
                  --press-edge: %s;
                }
                """
                .formatted(
                        hex(own),
                        hex(blend(own, INK, 0.35)),
                        hex(blend(own, WHITE, 0.78)),
                        hex(blend(own, WHITE, 0.93)),
                        hex(bright(own)),
                        hex(press),
                        hex(blend(press, INK, 0.25)),
                        hex(blend(press, INK, 0.55)));
    }

    /** Changes with the colours, for the addresses that carry them. */
    static String version(Brand brand) {
        return VERSIONS.computeIfAbsent(brand, it -> Integer.toHexString(css(it).hashCode()));
    }

    /** A leaf over a brook in the council's colours, for the browser's tab. */
    static String mark(Brand brand) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
                <rect width="40" height="40" rx="9" fill="%s"/>
                <path d="M10 23C10 13 18 8 31 7c0 12-5 19-15 19-2 0-4-1-6-3z" fill="#fff"/>
                <path d="M6 33c3-3 6-3 9 0s7 3 10 0 6-3 9 0" fill="none" stroke="%s" \
                stroke-width="3" stroke-linecap="round"/>
                </svg>
                """
                .formatted(
                        hex(readable(number(brand.colour()))),
                        hex(blend(number(brand.accent()), WHITE, 0.45)));
    }

    /** Darkens a colour until white words on it can be read by nearly everybody. */
    static int readable(int colour) {
        var darker = colour;
        while (contrast(darker, WHITE) < ENOUGH) {
            darker = blend(darker, 0, 0.06);
        }
        return darker;
    }

    /** Lightens a colour until it can be read on black, for screens used in the dark. */
    static int bright(int colour) {
        var lighter = colour;
        while (contrast(lighter, INK) < ENOUGH + 2) {
            lighter = blend(lighter, WHITE, 0.06);
        }
        return lighter;
    }

    /** The contrast ratio of two colours, as WCAG 2 counts it. */
    static double contrast(int one, int other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255)
                + 0.7152 * linear(colour >> 8 & 255)
                + 0.0722 * linear(colour & 255);
    }

    private static double linear(int part) {
        var value = part / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int blend(int from, int to, double share) {
        return blend(from, to, share, 16) | blend(from, to, share, 8) | blend(from, to, share, 0);
    }

    private static int blend(int from, int to, double share, int shift) {
        var start = from >> shift & 255;
        var end = to >> shift & 255;
        return (int) Math.round(start + (end - start) * share) << shift;
    }

    private static int number(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
