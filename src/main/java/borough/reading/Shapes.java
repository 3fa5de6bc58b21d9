package borough.reading;

import borough.services.Rule.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which keys may stand in which part of a service file, as the classes that read them say. */
public final class Shapes {
    private Shapes() {}

    /** The keys of each part of a file but its examples, by what the part is called. */
    public static Map<String, Set<String>> all() {
        var shapes = new LinkedHashMap<String, Set<String>>();
        shapes.put("file", ReadFile.KEYS);
        shapes.put("privacy", ReadPrivacy.KEYS);
        shapes.put("question", ReadAsk.KEYS);
        shapes.put("column", ReadColumns.KEYS);
        shapes.put("case of a fact", ReadKnow.CASE_KEYS);
        shapes.put("drafted text", ReadKnow.WORDING_KEYS);
        shapes.put("holder", ReadThen.HOLDER_KEYS);
        shapes.put("refusal", ReadRules.keys(Kind.REFUSE));
        shapes.put("diversion", ReadRules.keys(Kind.DIVERT));
        shapes.put("duplicate", ReadRules.keys(Kind.DUPLICATE));
        shapes.put("answer shown", ReadRules.keys(Kind.SHOW));
        shapes.put("warning", ReadRules.keys(Kind.WARN));
        shapes.put("priority", ReadRules.PRIORITY_KEYS);
        shapes.put("price line", ReadPrice.KEYS);
        shapes.put("evidence", ReadEvidence.KEYS);
        var ofStage = new TreeSet<>(ReadThen.KEYS);
        ofStage.addAll(Flow.USE_KEYS);
        shapes.put("stage", ofStage);
        shapes.put("what follows", ReadThen.REACTION_KEYS);
        shapes.put("decision", ReadDecide.KEYS);
        shapes.put("part", ReadParts.KEYS);
        shapes.put("action", ReadDo.KEYS);
        shapes.put("review", ReadReview.KEYS);
        shapes.put("message", ReadMessages.KEYS);
        return shapes;
    }
}
