package be.cpasonline.hub.console.command;

import org.springframework.context.annotation.Import;

/** What {@code ./hub check} works with. */
@Import({OfflineContext.class, CheckCommand.class})
class CheckContext {}
