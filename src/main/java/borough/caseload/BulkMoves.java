package borough.caseload;

import borough.cases.Cases;
import borough.cases.Cases.Choice;
import borough.cases.Cases.Deciding;
import borough.cases.Cases.NotAllowed;
import borough.council.SignedIn;
import borough.data.Superseded;
import borough.values.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes the same decision in many cases, each in a transaction of its own: what one can't take
 * stays as it is, and holds up no other.
 */
@Component
public class BulkMoves {
    private static final Logger LOG = LoggerFactory.getLogger(BulkMoves.class);

    private final Cases cases;

    BulkMoves(Cases cases) {
        this.cases = cases;
    }

    /** A decision, what it asks for, and the cases in which it may be taken now. */
    public record Way(Choice choice, List<Reference> where) {}

    /** What became of one case: nothing to say where it was moved. */
    public record Done(Reference reference, Optional<String> whyNot) {}

    /** Which decisions may be taken in which of these cases; nothing is changed. */
    public List<Way> ways(Collection<Reference> references, SignedIn by) {
        var ways = new LinkedHashMap<String, Way>();
        cases.choices(new LinkedHashSet<>(references), by)
                .forEach(
                        (reference, choices) ->
                                choices.forEach(
                                        it ->
                                                ways.merge(
                                                        it.part() + "/" + it.decision(),
                                                        new Way(it, List.of(reference)),
                                                        BulkMoves::both)));
        return List.copyOf(ways.values());
    }

    // Cases of other versions may ask for more: then all give it.
    private static Way both(Way one, Way other) {
        var ticks = new TreeSet<>(one.choice().mustTick());
        ticks.addAll(other.choice().mustTick());
        var where = new ArrayList<>(one.where());
        where.addAll(other.where());
        return new Way(
                new Choice(
                        one.choice().part(),
                        one.choice().decision(),
                        one.choice().needsReason() || other.choice().needsReason(),
                        List.copyOf(ticks),
                        one.choice().moreTime()),
                where);
    }

    /** Takes the decision in each of these cases in turn. */
    public List<Done> decide(Collection<Reference> references, Deciding it, SignedIn by) {
        return new LinkedHashSet<>(references)
                .stream().map(reference -> new Done(reference, decide(reference, it, by))).toList();
    }

    private Optional<String> decide(Reference reference, Deciding it, SignedIn by) {
        try {
            cases.decide(reference, it, by);
            return Optional.empty();
        } catch (NotAllowed refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        } catch (Superseded moved) {
            return Optional.of("Somebody else moved it at the same moment");
        } catch (TransactionException away) {
            LOG.error("Whether the case {} was moved is not known: {}", reference, away.toString());
            return Optional.of("The database went away: look at the case whether it was moved");
        } catch (RuntimeException fault) {
            LOG.error("The case {} could not be moved with others", reference, fault);
            return Optional.of("Something went wrong on our side, and the case is as it was");
        }
    }
}
