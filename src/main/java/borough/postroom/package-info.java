/**
 * The stand-in post room of made-up councils: it takes texts, emails and letters as GOV.UK Notify
 * does, fails when it is told to, and lets a visitor answer as the person would. Start at {@link
 * StandInPostRoom}.
 */
@Uses({"council", "data", "messages", "replies", "values", "web"})
@NullMarked
package borough.postroom;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
