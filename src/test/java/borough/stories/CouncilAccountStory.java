package borough.stories;

import borough.Neighbours;
import borough.Town;
import borough.joiners.Directories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A joiner's first day: the directory told of them, a group gave a team, and somebody ends it. */
class CouncilAccountStory {
    @ParameterizedTest
    @CsvSource({"360, false", "1280, true"})
    void an_administrator_maps_a_group_and_a_joiner_signs_in_and_is_ended_from_elsewhere(
            int width, boolean scripts) {
        Town.CLOCK.set("2026-05-12T09:00:00");
        var neighbours = Neighbours.both();
        var ashdale = neighbours.ashdale();
        var imran = neighbours.of(ashdale, "desk");
        var mailbox = "first-day-" + width;
        Directories.joined(ashdale, mailbox, "g-" + mailbox);
        try (var desk = Stage.staff(ashdale, imran, width, scripts);
                var lee = Stage.staff(ashdale, imran, width, scripts)) {
            lee.context().clearCookies();
            desk.open("/staff/joiners").sees("Group g-" + mailbox, "Nothing: it does nothing");
            desk.choose("A group of it", "Group g-" + mailbox);
            desk.choose("Stands for the team", "Ashdale advisers").press("Add");
            desk.sees("The group Group g-" + mailbox + " stands for Ashdale advisers");
            desk.look("joiners").open("/staff/council-accounts").look("council accounts");
            desk.press("Use the stand-in").sees("Staff sign in at the stand-in");

            lee.open("/sign-in").look("sign-in with account");
            lee.press("Sign in with your council account").sees("This is a stand-in.");
            lee.look("entra stand-in").tick("Lee " + mailbox).press("Sign in");
            lee.open("/me").sees("By council account", "this browser").look("where you are");

            desk.open("/staff/people?q=Lee+" + mailbox).follow("Lee " + mailbox);
            desk.sees("Ashdale advisers").follow("Where they are signed in");
            desk.look("where signed in").press("Sign them out everywhere");
            desk.sees("They are signed out everywhere");
            lee.open("/me").sees("For staff of Ashdale Council");
            desk.open("/staff/council-accounts").press("Stop using council accounts");
            desk.sees("Staff sign in by links and passkeys alone.");
            lee.foundNothingWrong();
            desk.foundNothingWrong();
        }
    }
}
