#!/usr/bin/python3
"""Reports a status to the hub over SOAP, signed, and verifies the hub's signature of the answer.

Needs zeep and xmlsec (Debian and Ubuntu: python3-zeep, python3-xmlsec, with /usr/bin/python3).
"""
import argparse
import datetime
import pathlib
import sys
import uuid

import xmlsec
import zeep
from lxml import etree
from zeep.exceptions import Fault
from zeep.wsse import utils
from zeep.wsse.signature import BinarySignature, verify_envelope

WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"


class Signed(BinarySignature):
    """Adds a time stamp and signs it with the body; believes what the hub signed with its own certificate."""

    def __init__(self, key, certificate, hub_certificate, save):
        super().__init__(key, certificate,
                         signature_method=xmlsec.Transform.RSA_SHA256, digest_method=xmlsec.Transform.SHA256)
        self.hub_certificate = hub_certificate
        self.save = save

    def apply(self, envelope, headers):
        now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
        made = utils.WSU.Timestamp(utils.WSU.Created(self._text(now)),
                                   utils.WSU.Expires(self._text(now + datetime.timedelta(minutes=5))))
        utils.get_security_header(envelope).append(made)
        return super().apply(envelope, headers)

    def verify(self, envelope):
        if self.save:
            self.save.write_bytes(etree.tostring(envelope))
        if envelope.find(".//{%s}Timestamp" % WSU) is None:
            return envelope  # Nobody signs what is answered to somebody who is not known.
        verify_envelope(envelope, self.hub_certificate)
        print("The hub's signature is good.")
        return envelope

    @staticmethod
    def _text(moment):
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--hub", default="http://localhost:8080")
    asked.add_argument("--keys", type=pathlib.Path, required=True,
                       help="folder with demo-soap.key, demo-soap.pem and the hub's hub-signing.pem")
    asked.add_argument("--reference", required=True, help="the package's own number of the dossier")
    asked.add_argument("--status", required=True, help="the package's own word")
    asked.add_argument("--key", default=str(uuid.uuid4()), help="idempotency key; the same again changes nothing")
    asked.add_argument("--save", type=pathlib.Path, help="file for the answer, as it came")
    given = asked.parse_args()

    client = zeep.Client(given.hub + "/soap/v1/statuses?wsdl",
                         wsse=Signed(given.keys / "demo-soap.key", given.keys / "demo-soap.pem",
                                     given.keys / "hub-signing.pem", given.save))
    about = {"reference": given.reference, "at": datetime.datetime.now(datetime.timezone.utc),
             "status": given.status}
    try:
        print(client.service.ReportStatus(idempotencyKey=given.key, aboutCase=about))
        return 0
    except Fault as fault:
        print(fault.code, fault.message)
        if fault.detail is not None:
            print(etree.tostring(fault.detail, pretty_print=True).decode())
        return 1


if __name__ == "__main__":
    sys.exit(main())
