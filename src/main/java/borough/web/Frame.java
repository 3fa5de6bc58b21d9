package borough.web;

import borough.tongues.Languages;
import borough.tongues.Tongue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: whose council, who is looking, when, and where they are. */
public record Frame(
        String councilName,
        String councilSlug,
        String brandVersion,
        @Nullable Csrf csrf,
        @Nullable SignedIn signedIn,
        boolean demonstration,
        Instant now,
        String path,
        String language,
        @Nullable String preview,
        @Nullable Languages languages) {
    /** The request's attribute that says where a preview came from, which makes it one. */
    public static final String PREVIEW = "borough.preview";

    /** The token that proves a form was ours, and the name of the field that carries it. */
    public record Csrf(String name, String value) {}

    /** {@code rtl} where the page's language is written from right to left. */
    public @Nullable String direction() {
        return Tongue.here().direction();
    }

    /** The address of one of the files made at build, such as borough.css; it changes with them. */
    public String asset(String name) {
        return Assets.path(name);
    }

    /** The same where no council is known, as when nobody answers at an address. */
    public static String file(String name) {
        return Assets.path(name);
    }

    /** The address of the council's colours, which changes when the colours do. */
    public String brandSheet() {
        return "/brand.css?v=" + brandVersion;
    }

    /** The address of the council's small mark in its colours. */
    public String mark() {
        return "/mark.svg?v=" + brandVersion;
    }
}
