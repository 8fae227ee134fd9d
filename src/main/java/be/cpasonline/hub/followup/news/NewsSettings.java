package be.cpasonline.hub.followup.news;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a mail tells of the pages.
 *
 * @param address of the first page, as people know it; absent where none is to stand in mails
 */
@ConfigurationProperties("hub.pages")
record NewsSettings(@Nullable URI address) {}
