/** Who a person is, told by the identity provider that they signed in with; and what only such a person may reach. */
@NullMarked
package be.cpasonline.hub.identity.person;

import org.jspecify.annotations.NullMarked;
