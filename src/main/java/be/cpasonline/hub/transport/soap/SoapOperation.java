package be.cpasonline.hub.transport.soap;

import javax.xml.namespace.QName;

/**
 * An operation of a port, as far as a call needs it.
 *
 * @param name as in the WSDL
 * @param version what the port speaks
 * @param input the element that its request holds
 * @param soapAction as the binding says, possibly empty
 * @param action for WS-Addressing
 */
record SoapOperation(String name, SoapVersion version, QName input, String soapAction, String action) {}
