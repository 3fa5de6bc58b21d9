package borough.gazetteer;

/** The address files that can be taken in. */
public enum Format {
    CORE("AddressBase Core"),
    PLUS("AddressBase Plus"),
    LLPG("Local Land and Property Gazetteer, DTF 7.3");

    private final String title;

    Format(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
