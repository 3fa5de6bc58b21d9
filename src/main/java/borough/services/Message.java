package borough.services;

import borough.language.Condition;
import borough.language.Text;
import java.util.Optional;

/** A message of a service; {@code to} is {@code customer} unless the file names someone else. */
public record Message(String name, String to, Optional<Condition> when, Text text) {}
