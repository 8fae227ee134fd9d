<?xml version="1.0" encoding="UTF-8"?>
<!-- From a registered application to Meander's "aanvraag". What a person did not tell is left out.
     Whatever Meander has no field of its own for becomes a "kenmerk": a name and a value, so that nothing is lost. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:hub="urn:be:cpasonline:hub:mapping"
    xmlns:m="urn:be:cpasonline:hub:model:2" xmlns="http://meander.example/aanvraag/1"
    xpath-default-namespace="urn:be:cpasonline:hub:model:2" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/registeredApplication">
    <aanvraag>
      <herkomst>
        <aanvraagId>{registration/applicationId}</aanvraagId>
        <referentie>{registration/reference}</referentie>
        <volgnummer>{registration/hubNumber}</volgnummer>
        <kanaal>{hub:code('channel', application/source/channel)}</kanaal>
        <xsl:if test="registration/joinedTo"><gekoppeldAan>{registration/joinedTo}</gekoppeldAan></xsl:if>
      </herkomst>
      <ingediend>{registration/submittedAt}</ingediend>
      <ontvangen>{registration/receivedOn}</ontvangen>
      <dringend>{application/needs/*/urgent = 'true' or exists(application/situation/urgencies/urgency)}</dringend>
      <xsl:apply-templates select="application/applicant, application/source/onBehalfOf, application/household"/>
      <xsl:apply-templates select="application/needs/*" mode="vraag"/>
      <xsl:variable name="more" select="application/situation, application/competence"/>
      <xsl:if test="$more//text()">
        <toestand>
          <xsl:apply-templates select="$more" mode="kenmerk"/>
        </toestand>
      </xsl:if>
      <xsl:apply-templates select="application/documents/document, application/consents/consent"/>
    </aanvraag>
  </xsl:template>

  <xsl:template match="applicant">
    <persoon>
      <insz>{niss}</insz>
      <naam>{familyName}</naam>
      <xsl:if test="givenNames"><voornaam>{givenNames}</voornaam></xsl:if>
      <xsl:if test="birthDate"><geboren>{birthDate}</geboren></xsl:if>
      <taal>{hub:code('language', language)}</taal>
      <xsl:apply-templates select="nationality | address | contact" mode="kenmerk"/>
    </persoon>
  </xsl:template>

  <xsl:template match="onBehalfOf">
    <vertegenwoordiger>
      <hoedanigheid>{hub:code('representativeRole', role)}</hoedanigheid>
      <xsl:apply-templates select="* except role" mode="kenmerk"/>
    </vertegenwoordiger>
  </xsl:template>

  <xsl:template match="household">
    <gezin>
      <xsl:if test="composition"><vorm>{hub:code('householdComposition', composition)}</vorm></xsl:if>
      <xsl:for-each select="members/householdMember">
        <lid>
          <xsl:if test="relation"><band>{hub:code('relation', relation)}</band></xsl:if>
          <xsl:apply-templates select="* except relation" mode="kenmerk"/>
        </lid>
      </xsl:for-each>
      <xsl:apply-templates select="* except (composition, members)" mode="kenmerk"/>
    </gezin>
  </xsl:template>

  <!-- A need is named by its element: incomeSupport is INCOME_SUPPORT. -->
  <xsl:template match="*" mode="vraag">
    <hulpvraag soort="{hub:code('needKind', upper-case(replace(local-name(), '([A-Z])', '_$1')))}">
      <xsl:if test="description"><omschrijving>{description}</omschrijving></xsl:if>
      <xsl:apply-templates select="* except description" mode="kenmerk"/>
    </hulpvraag>
  </xsl:template>

  <xsl:template match="document">
    <stuk id="{id}" soort="{hub:code('documentKind', kind)}">
      <naam>{fileName}</naam>
      <xsl:if test="sha256"><sha256>{sha256}</sha256></xsl:if>
    </stuk>
  </xsl:template>

  <xsl:template match="consent">
    <verklaring soort="{hub:code('consentKind', kind)}">{given}</verklaring>
  </xsl:template>

  <!-- Every value below becomes a kenmerk that is named by its path. -->
  <xsl:template match="*" mode="kenmerk">
    <xsl:param name="path" select="''"/>
    <xsl:variable name="name" select="string-join(($path[. ne ''], local-name()), '.')"/>
    <xsl:choose>
      <xsl:when test="*">
        <xsl:apply-templates select="*" mode="kenmerk">
          <xsl:with-param name="path" select="$name"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="normalize-space()">
        <kenmerk naam="{$name}">{.}</kenmerk>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
