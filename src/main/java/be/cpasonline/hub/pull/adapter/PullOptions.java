package be.cpasonline.hub.pull.adapter;

/** Options of {@code pull}: none, since it is the package that calls. */
record PullOptions() {}
