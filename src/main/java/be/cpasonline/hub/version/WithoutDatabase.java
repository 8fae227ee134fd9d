package be.cpasonline.hub.version;

import org.springframework.context.annotation.Import;

/** To be imported by a context that has no database: in force is what stands on the disk and passes its inspection. */
@Import({Disk.class, Inspections.class, FilesInForce.class})
public class WithoutDatabase {}
