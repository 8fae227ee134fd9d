package be.cpasonline.hub.spi;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What an adapter is opened with.
 *
 * @param packageName the folder name of the package, for messages
 * @param options an instance of the record that the description names, valid
 * @param files the files of the package folder, as they were when it was checked
 * @param answers reads what the package answers, by the package folder's own table or mapping
 * @param clock the hub's clock
 */
public record AdapterContext(String packageName, Record options, Files files, AnswerReader answers, Clock clock) {

    /** The files of a package folder in the version in force, whatever is on a disk now. */
    public interface Files {

        /** A file's content, by its path in the folder with slashes; empty where there is no such file. */
        Optional<byte[]> read(String path);

        /** The paths of all files under a folder of the folder, sorted. */
        List<String> under(String folder);
    }
}
