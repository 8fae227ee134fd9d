<?xml version="1.0" encoding="UTF-8"?>
<!-- Each reply, also that of a look-up, has its result in the same place. A reply without one is not understood. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" expand-text="yes">
  <xsl:template match="/*[status/value = 'DATA_FOUND']">
    <acknowledgement>
      <reference>{ergebnis/aktenzeichen}</reference>
      <stage>{map{'ANGELEGT': 'FILED', 'VORGEMERKT': 'ACCEPTED'}(string(ergebnis/stand))}</stage>
    </acknowledgement>
  </xsl:template>
  <xsl:template match="/*" priority="-1"><acknowledgement/></xsl:template>
</xsl:stylesheet>
