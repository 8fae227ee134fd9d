/** The operator's commands: what is done beside the running hubs. */
@NullMarked
package be.cpasonline.hub.console.command;

import org.jspecify.annotations.NullMarked;
