package borough.web;

import java.util.regex.Pattern;

/** Whether a path leads to a page of ours and nowhere else. */
public final class OwnPath {
    private static final Pattern OWN =
            Pattern.compile("/([A-Za-z0-9._~%?&=+-][A-Za-z0-9._~%?&=+/-]*)?(#[A-Za-z0-9-]+)?");

    private OwnPath() {}

    public static boolean isOne(String path) {
        return OWN.matcher(path).matches();
    }
}
