package be.cpasonline.hub.version;

import java.util.SortedMap;

/**
 * What became of candidates.
 *
 * @param good what can come into force
 * @param refused what cannot, and why
 */
public record Verdict(SortedMap<Subject, FolderContent> good, SortedMap<Subject, Refused> refused) {}
