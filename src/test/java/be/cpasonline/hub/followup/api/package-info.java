@NullMarked
package be.cpasonline.hub.followup.api;

import org.jspecify.annotations.NullMarked;
