/** A real SFTP server, for simulated packages, for tests and for the conformance kit. */
@NullMarked
package be.cpasonline.hub.workbench.sftp;

import org.jspecify.annotations.NullMarked;
