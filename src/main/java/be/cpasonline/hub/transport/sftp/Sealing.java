package be.cpasonline.hub.transport.sftp;

/** What is done to the content of files before they leave. */
interface Sealing {

    /** How a file is called then. */
    String name(String name);

    /** What is written then. */
    Body seal(String name, Body body);

    /** Files leave as they are. */
    static Sealing none() {
        return new Sealing() {
            @Override
            public String name(String name) {
                return name;
            }

            @Override
            public Body seal(String name, Body body) {
                return body;
            }
        };
    }
}
