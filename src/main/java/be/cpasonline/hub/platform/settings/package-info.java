/** Reads the YAML files that an operator writes, strictly, and says in a sentence what is wrong with one. */
@NullMarked
package be.cpasonline.hub.platform.settings;

import org.jspecify.annotations.NullMarked;
