package borough.crews;

import org.jspecify.annotations.Nullable;

/**
 * The code of a gate, that there is none, or that whoever asked may not read it.
 *
 * @param code null for none
 * @param refusedFor the round whose crew alone may read it; null where they may
 */
public record GateCodePage(String where, @Nullable String code, @Nullable String refusedFor) {}
