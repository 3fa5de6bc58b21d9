package borough.services;

import borough.language.Condition;
import java.util.Optional;

/** Something a stage does: the action called, under a name of its own where the file gives one. */
public record Doing(String name, Optional<Condition> when, WordCall call) {}
