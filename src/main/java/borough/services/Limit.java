package borough.services;

import borough.files.Fault.Place;
import borough.vocabulary.Type;

/** A named value that a council may change. */
public record Limit(String name, Place place, Type type, Object value) {}
