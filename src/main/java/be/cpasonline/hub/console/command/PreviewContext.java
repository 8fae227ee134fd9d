package be.cpasonline.hub.console.command;

import org.springframework.context.annotation.Import;

/** What {@code ./hub preview} works with. */
@Import({OfflineContext.class, PreviewCommand.class})
class PreviewContext {}
