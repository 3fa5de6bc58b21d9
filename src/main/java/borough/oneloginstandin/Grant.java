package borough.oneloginstandin;

/** What somebody let the council know when they signed in. */
record Grant(
        String person,
        String client,
        String redirect,
        String nonce,
        String challenge,
        boolean isForIdentity) {}
