/** The sandbox: a hub for one package folder in the making, which sends it invented applications and shows what passes. */
@NullMarked
package be.cpasonline.hub.workbench.sandbox;

import org.jspecify.annotations.NullMarked;
