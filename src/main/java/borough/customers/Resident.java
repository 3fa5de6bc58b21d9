package borough.customers;

/** A person at home. */
public record Resident(Person person, Home home) {}
