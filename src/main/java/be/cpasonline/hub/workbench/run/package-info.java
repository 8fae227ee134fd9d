/** The demo: starts every part, sends the sample applications, shows what became of them, stops everything. */
@NullMarked
package be.cpasonline.hub.workbench.run;

import org.jspecify.annotations.NullMarked;
