package borough.signin;

import java.time.Instant;

/** One browser somebody is signed in at. */
record OpenSession(SignIn.By by, Instant beganAt, Instant seenAt, boolean isThisOne) {}
