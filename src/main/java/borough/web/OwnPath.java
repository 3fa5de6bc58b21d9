package borough.web;

import java.util.regex.Pattern;

/** Whether a path leads to a page of ours and nowhere else, however a browser may read it. */
public final class OwnPath {
    // No segment is empty or begins with a dot: //elsewhere and /..//elsewhere are not ours.
    private static final Pattern OWN =
            Pattern.compile(
                    "(/|(/[A-Za-z0-9_~%-][A-Za-z0-9._~%-]*)+/?)"
                            + "(\\?[A-Za-z0-9._~%&=+/:,-]*)?(#[A-Za-z0-9-]+)?");
    // A slash, a backslash or a control character written so that the pattern can't see it.
    private static final Pattern HIDDEN =
            Pattern.compile("%(2f|5c|7f|[01][0-9a-f])", Pattern.CASE_INSENSITIVE);

    private OwnPath() {}

    public static boolean isOne(String path) {
        return OWN.matcher(path).matches() && !HIDDEN.matcher(beforeQuery(path)).find();
    }

    private static String beforeQuery(String path) {
        var query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
