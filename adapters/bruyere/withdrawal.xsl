<?xml version="1.0" encoding="UTF-8"?>
<!-- From a withdrawal to Bruyère's "withdrawSocialRequest": Bruyère knows the request by our application's id. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:r="urn:bruyere:intf:social-request:v1" xpath-default-namespace="urn:be:cpasonline:hub:model:2"
    expand-text="yes">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/registeredApplication">
    <r:withdrawSocialRequest>
      <informationCustomer>
        <ticket>{registration/reference}</ticket>
        <timestampSent>{withdrawal/submittedAt}</timestampSent>
        <customerIdentification>
          <xsl:choose>
            <xsl:when test="registration/centre/enterpriseNumber">
              <cbeNumber>{registration/centre/enterpriseNumber}</cbeNumber>
            </xsl:when>
            <xsl:otherwise><sector>17</sector><institution>1</institution></xsl:otherwise>
          </xsl:choose>
        </customerIdentification>
      </informationCustomer>
      <legalContext>SOCIAL_AID:REQUEST</legalContext>
      <ruecknahme>
        <antragskennung>{registration/applicationId}</antragskennung>
        <kennung>{withdrawal/id}</kennung>
        <eingereicht>{withdrawal/submittedAt}</eingereicht>
        <empfangen>{withdrawal/receivedOn}</empfangen>
        <xsl:for-each select="withdrawal/reason"><grund>{.}</grund></xsl:for-each>
      </ruecknahme>
    </r:withdrawSocialRequest>
  </xsl:template>
</xsl:stylesheet>
