/** What people try, prove and measure the hub with. */
@NullMarked
package be.cpasonline.hub.workbench;

import org.jspecify.annotations.NullMarked;
