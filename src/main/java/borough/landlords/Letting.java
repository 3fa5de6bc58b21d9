package borough.landlords;

import borough.values.Uprn;

/** A home and who lets it. */
public record Letting(Uprn home, Landlord landlord) {}
