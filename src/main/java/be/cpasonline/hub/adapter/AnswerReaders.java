package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.AnswerReader;

/** Makes the reader of a package's answers from its folder; implemented where mappings are run. */
public interface AnswerReaders {

    /** The reader; cheap, and safe for use by many threads. */
    AnswerReader of(CasePackage casePackage);
}
