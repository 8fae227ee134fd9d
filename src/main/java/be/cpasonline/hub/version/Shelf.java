package be.cpasonline.hub.version;

import java.util.Map;

/** Where things of a kind stand on the disk; implemented by who uses them. */
public interface Shelf {

    /** The kind of what stands here. */
    Subject.Kind kind();

    /** All of it, by name, read anew at each call. */
    Map<String, OnDisk> read();
}
