/** The transport {@code fauvette}: requests signed with a shared key, a dossier opened, filled and handed in. */
@NullMarked
package example.fauvette;

import org.jspecify.annotations.NullMarked;
