/** Reads and writes the canonical application: JSON with its versions, XML, JSON Schema and XSD. */
@NullMarked
package be.cpasonline.hub.canonical;

import org.jspecify.annotations.NullMarked;
