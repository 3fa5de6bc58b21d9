package borough.staff;

import borough.web.Grid;

/** Where a member of staff is signed in, for an administrator. */
public record WhereSignedInPage(String name, String back, Grid sessions, String action) {}
