/** What every interface answers when something is wrong: RFC 9457 problem details in the style of the Belgif REST guide. */
@NullMarked
package be.cpasonline.hub.platform.problem;

import org.jspecify.annotations.NullMarked;
