package borough.registers;

import java.util.List;

/** A register as its file says: what it is called, what for, and what stands in a row. */
public record Register(String slug, String title, String about, List<String> columns) {}
