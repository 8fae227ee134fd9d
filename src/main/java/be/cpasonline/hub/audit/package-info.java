/** Who did what with people's data, in a chain that tells when it was tampered with. */
@NullMarked
package be.cpasonline.hub.audit;

import org.jspecify.annotations.NullMarked;
