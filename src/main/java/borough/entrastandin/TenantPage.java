package borough.entrastandin;

import borough.web.Choice;
import java.util.List;
import java.util.Map;

/** The stand-in's own sign-in: who to be, and with which roles. */
public record TenantPage(
        String action,
        List<Map.Entry<String, String>> sent,
        List<Choice> people,
        boolean isUnchosen) {}
