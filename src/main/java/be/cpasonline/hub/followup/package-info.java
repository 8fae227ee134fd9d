/** What who may see an application learns of it after sending. */
@NullMarked
package be.cpasonline.hub.followup;

import org.jspecify.annotations.NullMarked;
