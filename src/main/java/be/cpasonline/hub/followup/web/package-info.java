/** The person's pages after sending: how far each application is, what can be added, and what the hub keeps. */
@NullMarked
package be.cpasonline.hub.followup.web;

import org.jspecify.annotations.NullMarked;
