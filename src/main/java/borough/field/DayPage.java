package borough.field;

import borough.web.Grid;

/** Today's rounds: who is where, what is left, what is late. */
public record DayPage(String day, Grid rounds) {}
