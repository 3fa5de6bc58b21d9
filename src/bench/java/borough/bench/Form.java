package borough.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The form in the middle of a page of a journey: where it goes, and what it sends unseen. */
record Form(String action, Map<String, String> hidden) {
    private static final Pattern FORM =
            Pattern.compile("(?s)<form[^>]* action=\"([^\"]+)\"[^>]* novalidate>(.*?)</form>");
    private static final Pattern FIELD =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    static Form in(String page) {
        var form = FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("There is no form to send in:\n" + page);
        }
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(form.group(2))
                .results()
                .forEach(it -> fields.putIfAbsent(it.group(1), it.group(2)));
        fields.remove("_csrf");
        return new Form(form.group(1), fields);
    }
}
