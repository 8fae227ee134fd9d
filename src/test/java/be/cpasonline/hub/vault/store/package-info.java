@NullMarked
package be.cpasonline.hub.vault.store;

import org.jspecify.annotations.NullMarked;
