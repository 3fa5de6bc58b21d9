package borough.field;

import borough.web.Job;

/** One job by itself, such as a part of what a street's job stands for. */
public record JobPage(Job job, String roundHref, String saved, String light) {}
