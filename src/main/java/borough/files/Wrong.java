package borough.files;

/** A mistake in a file, told as {@code file:line: what is wrong; what would be right}. */
public final class Wrong extends RuntimeException {
    public Wrong(String file, int line, String what) {
        super(line > 0 ? file + ":" + line + ": " + what : file + ": " + what);
    }

    Wrong(Fault fault) {
        this(fault.place().file(), fault.place().line(), fault.wrong() + "; " + fault.right());
    }
}
