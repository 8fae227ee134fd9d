package be.cpasonline.hub.centre;

/** What is known about municipalities, their parts and the exceptions among them. */
record Directory(Municipalities municipalities, Localities localities, Exceptions exceptions) {}
