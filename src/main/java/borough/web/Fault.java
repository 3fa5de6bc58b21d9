package borough.web;

/** Something to put right in a form: the id of the first field concerned, and what to do. */
public record Fault(String field, String says) {}
