package borough.registers;

import borough.web.Grid;
import java.util.List;

/** A month of a register, and which months may be read instead. */
public record RegisterPage(
        Register register,
        String month,
        Grid grid,
        boolean isMore,
        String csv,
        List<Month> months) {
    /** A month by its name, and its page. */
    public record Month(String name, String href) {}
}
