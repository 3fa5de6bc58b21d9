package borough.contact;

import borough.asking.JourneyFrame;

/** Whom to ring when one is stuck, and the code by which they go on from here. */
public record HelpPage(JourneyFrame around, String phone, String code, String back) {}
