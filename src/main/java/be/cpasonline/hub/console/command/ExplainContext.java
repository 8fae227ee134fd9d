package be.cpasonline.hub.console.command;

import org.springframework.context.annotation.Import;

/** What {@code ./hub explain} works with. */
@Import({OfflineContext.class, ExplainCommand.class})
class ExplainContext {}
