/** Mails that tell a person that there is news, and nothing more. */
@NullMarked
package be.cpasonline.hub.followup.news;

import org.jspecify.annotations.NullMarked;
