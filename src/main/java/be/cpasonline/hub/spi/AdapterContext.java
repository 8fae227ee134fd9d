package be.cpasonline.hub.spi;

import java.time.Clock;

/**
 * What an adapter is opened with.
 *
 * @param packageName the folder name of the package, for messages
 * @param options an instance of the record that the description names, valid
 * @param answers reads what the package answers, by the package folder's own table or mapping
 * @param clock the hub's clock
 */
public record AdapterContext(String packageName, Record options, AnswerReader answers, Clock clock) {}
