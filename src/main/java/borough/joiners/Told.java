package borough.joiners;

import org.jspecify.annotations.Nullable;

/** What the directory says of somebody. */
record Told(
        String userName,
        @Nullable String externalId,
        String givenName,
        String familyName,
        String name,
        String email,
        boolean active) {

    /** Who is not yet known: at work, unless the directory says otherwise. */
    static final Told NOTHING = new Told("", null, "", "", "", "", true);

    /** The same, with a name and an address made of what there is where they were left out. */
    Told whole() {
        var called = name.isBlank() ? (givenName + " " + familyName).strip() : name;
        return new Told(
                userName,
                externalId,
                givenName,
                familyName,
                called.isBlank() ? userName : called,
                email.isBlank() ? userName : email,
                active);
    }
}
