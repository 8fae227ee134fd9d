@NullMarked
package be.cpasonline.hub.followup.web;

import org.jspecify.annotations.NullMarked;
