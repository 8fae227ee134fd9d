@NullMarked
package be.cpasonline.hub.console.command;

import org.jspecify.annotations.NullMarked;
