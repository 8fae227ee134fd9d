package be.cpasonline.hub.workbench.packages;

/** How a simulated package speaks SOAP. */
enum SoapVersion {
    SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    SOAP_1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String mediaType;

    SoapVersion(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    String namespace() {
        return namespace;
    }

    /** Of an envelope. */
    String mediaType() {
        return mediaType + ";charset=UTF-8";
    }

    /** An envelope around a header and a body, either of which may be empty. */
    String envelope(String header, String body) {
        return "<s:Envelope xmlns:s=\"" + namespace + "\"><s:Header>" + header + "</s:Header><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    /**
     * The body of a refusal.
     *
     * @param ours whether it is the server that fails
     * @param why in words
     * @param detail XML
     */
    String fault(boolean ours, String why, String detail) {
        return switch (this) {
            case SOAP_1_1 ->
                "<s:Fault><faultcode>s:" + (ours ? "Server" : "Client") + "</faultcode><faultstring>" + why
                        + "</faultstring><detail>" + detail + "</detail></s:Fault>";
            case SOAP_1_2 ->
                "<s:Fault><s:Code><s:Value>s:" + (ours ? "Receiver" : "Sender")
                        + "</s:Value></s:Code><s:Reason><s:Text xml:lang=\"fr\">" + why
                        + "</s:Text></s:Reason><s:Detail>" + detail + "</s:Detail></s:Fault>";
        };
    }

    /** The HTTP status of a refusal. */
    int status(boolean ours) {
        return this == SOAP_1_1 || ours ? 500 : 400;
    }
}
