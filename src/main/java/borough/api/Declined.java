package borough.api;

import borough.web.Problem;

/** A request that is declined before anything was done; its problem is the answer. */
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Declined(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
