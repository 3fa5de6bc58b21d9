/**
 * Rounds: the crews and officers who go out, what they do, where and on which days, and how much a
 * day of theirs holds. Start at {@link borough.rounds.Rounds}. Announces {@link CrewChanged}.
 */
@Uses({"council", "data", "files", "places", "values"})
@NullMarked
package borough.rounds;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
