package borough.registers;

import borough.registers.Registers.Shelved;
import java.util.List;

/** The registers there are: those kept by number, and those that are handed in. */
public record RegistersPage(List<Shelved> kept, List<Register> all) {}
