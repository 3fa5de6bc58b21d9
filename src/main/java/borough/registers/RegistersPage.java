package borough.registers;

import java.util.List;

/** The registers there are. */
public record RegistersPage(List<Register> all) {}
