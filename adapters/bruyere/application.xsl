<?xml version="1.0" encoding="UTF-8"?>
<!-- From a registered application to Bruyère's "registerSocialRequest". Only the root is in a namespace.
     What Bruyère has no element of its own for becomes an "angabe": a name and a value, so that nothing is lost. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:hub="urn:be:cpasonline:hub:mapping"
    xmlns:r="urn:bruyere:intf:social-request:v1" xpath-default-namespace="urn:be:cpasonline:hub:model:2"
    exclude-result-prefixes="map hub" expand-text="yes">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- Their word for what becomes an angabe. -->
  <xsl:variable name="wort" select="map{
      'level': 'stufe', 'method': 'mittel', 'authenticatedAt': 'zeitpunkt', 'form': 'formular',
      'street': 'strasse', 'houseNumber': 'hausnummer', 'box': 'briefkasten', 'postalCode': 'postleitzahl',
      'municipality': 'gemeinde', 'nis': 'nisKode',
      'phone': 'telefon', 'email': 'email', 'through': 'ueber', 'preferred': 'bevorzugt',
      'safeToLeaveMessage': 'nachrichtMoeglich',
      'urgent': 'dringend', 'lastIncomeEndedOn': 'ohneEinkommenSeit', 'pendingClaim': 'laufenderAntrag',
      'energy': 'energie', 'supplier': 'lieferant', 'ean': 'ean', 'arrearsCents': 'rueckstandCent',
      'cutOffOn': 'sperrungAm', 'deliveredOn': 'lieferungAm', 'rentCents': 'mieteCent',
      'guaranteeCents': 'mietkautionCent', 'moveOn': 'einzugAm', 'evictionOn': 'raeumungAm',
      'creditors': 'glaeubiger', 'totalCents': 'schuldenCent', 'bailiff': 'gerichtsvollzieher',
      'insured': 'versichert', 'costCents': 'kostenCent', 'adults': 'erwachsene', 'children': 'kinder',
      'knownToCentre': 'bekanntBei', 'iban': 'iban', 'accountHolder': 'kontoinhaber',
      'interpreter': 'dolmetscher', 'accessibility': 'barrierefreiheit',
      'mediaType': 'format', 'size': 'groesse', 'sha256': 'sha256'}"/>

  <xsl:template match="/registeredApplication">
    <r:registerSocialRequest>
      <xsl:apply-templates select="registration"/>
      <sozialantrag>
        <antragskennung>{registration/applicationId}</antragskennung>
        <laufnummer>{registration/hubNumber}</laufnummer>
        <xsl:for-each select="registration/joinedTo"><gehoertZu>{.}</gehoertZu></xsl:for-each>
        <eingang>{registration/receivedOn}</eingang>
        <weg>{hub:code('channel', application/source/channel)}</weg>
        <xsl:for-each select="application/source ! (identification/*, form)">
          <identifizierung><xsl:call-template name="feld"/></identifizierung>
        </xsl:for-each>
        <dringend>{application/needs/*/urgent = 'true' or exists(application/situation/urgencies/urgency)}</dringend>
        <xsl:apply-templates select="application ! (applicant, source/onBehalfOf, household, needs/*, situation,
            competence, documents/document, consents/consent)"/>
      </sozialantrag>
    </r:registerSocialRequest>
  </xsl:template>

  <xsl:template match="registration">
    <informationCustomer>
      <ticket>{reference}</ticket>
      <timestampSent>{submittedAt}</timestampSent>
      <customerIdentification>
        <xsl:choose>
          <xsl:when test="centre/enterpriseNumber"><cbeNumber>{centre/enterpriseNumber}</cbeNumber></xsl:when>
          <xsl:otherwise><sector>17</sector><institution>1</institution></xsl:otherwise>
        </xsl:choose>
      </customerIdentification>
    </informationCustomer>
    <legalContext>SOCIAL_AID:REQUEST</legalContext>
  </xsl:template>

  <xsl:template match="applicant">
    <antragsteller>
      <ssin>{niss}</ssin>
      <name>{familyName}</name>
      <xsl:for-each select="givenNames"><vornamen>{.}</vornamen></xsl:for-each>
      <xsl:for-each select="birthDate"><geburtsdatum>{.}</geburtsdatum></xsl:for-each>
      <xsl:for-each select="nationality"><nationalitaet>{.}</nationalitaet></xsl:for-each>
      <sprache>{hub:code('language', language)}</sprache>
      <xsl:for-each select="address"><anschrift><xsl:apply-templates select="*" mode="angabe"/></anschrift></xsl:for-each>
      <erreichbarkeit><xsl:apply-templates select="contact/*" mode="angabe"/></erreichbarkeit>
    </antragsteller>
  </xsl:template>

  <xsl:template match="onBehalfOf">
    <vertreter>
      <eigenschaft>{hub:code('representativeRole', role)}</eigenschaft>
      <name>{name}</name>
      <xsl:for-each select="niss"><ssin>{.}</ssin></xsl:for-each>
      <xsl:for-each select="enterpriseNumber"><cbeNumber>{.}</cbeNumber></xsl:for-each>
    </vertreter>
  </xsl:template>

  <xsl:template match="household">
    <haushalt>
      <xsl:for-each select="composition"><form>{hub:code('householdComposition', .)}</form></xsl:for-each>
      <xsl:for-each select="members/householdMember">
        <mitglied>
          <verhaeltnis>{hub:code('relation', relation)}</verhaeltnis>
          <name>{name}</name>
          <xsl:for-each select="birthDate"><geburtsdatum>{.}</geburtsdatum></xsl:for-each>
          <xsl:for-each select="niss"><ssin>{.}</ssin></xsl:for-each>
          <xsl:for-each select="hasIncome"><eigenesEinkommen>{.}</eigenesEinkommen></xsl:for-each>
          <xsl:for-each select="dependent"><zuLasten>{.}</zuLasten></xsl:for-each>
        </mitglied>
      </xsl:for-each>
    </haushalt>
  </xsl:template>

  <!-- A need is named by its element: incomeSupport is INCOME_SUPPORT. -->
  <xsl:template match="needs/*">
    <hilfe>
      <art>{hub:code('needKind', upper-case(replace(local-name(), '([A-Z])', '_$1')))}</art>
      <xsl:for-each select="description"><erlaeuterung>{.}</erlaeuterung></xsl:for-each>
      <xsl:apply-templates select="* except description" mode="angabe"/>
    </hilfe>
  </xsl:template>

  <xsl:template match="situation">
    <lage>
      <xsl:for-each select="story"><schilderung>{.}</schilderung></xsl:for-each>
      <xsl:for-each select="urgencies/urgency"><notlage>{hub:code('urgency', .)}</notlage></xsl:for-each>
      <xsl:for-each select="incomes/income">
        <einkommen>
          <art>{hub:code('incomeKind', kind)}</art>
          <xsl:for-each select="amountCents"><centProMonat>{.}</centProMonat></xsl:for-each>
        </einkommen>
      </xsl:for-each>
      <xsl:for-each select="costs/cost">
        <ausgabe>
          <art>{hub:code('costKind', kind)}</art>
          <xsl:for-each select="amountCents"><centProMonat>{.}</centProMonat></xsl:for-each>
        </ausgabe>
      </xsl:for-each>
      <xsl:apply-templates select="* except (story, urgencies, incomes, costs)" mode="angabe"/>
    </lage>
  </xsl:template>

  <xsl:template match="competence">
    <zustaendigkeit>
      <xsl:for-each select="stay"><aufenthalt>{hub:code('stay', .)}</aufenthalt></xsl:for-each>
      <xsl:for-each select="place"><ort><xsl:apply-templates select="*" mode="angabe"/></ort></xsl:for-each>
      <xsl:for-each select="since"><seit>{.}</seit></xsl:for-each>
      <xsl:for-each select="registeredIn">
        <gemeldetIn><xsl:apply-templates select="*" mode="angabe"/></gemeldetIn>
      </xsl:for-each>
      <xsl:for-each select="institution"><einrichtung>{.}</einrichtung></xsl:for-each>
      <xsl:for-each select="chosenCentre"><gewuenschtesZentrum>{.}</gewuenschtesZentrum></xsl:for-each>
    </zustaendigkeit>
  </xsl:template>

  <xsl:template match="document">
    <unterlage>
      <kennung>{id}</kennung>
      <art>{hub:code('documentKind', kind)}</art>
      <dateiname>{fileName}</dateiname>
      <xsl:apply-templates select="mediaType, size, sha256" mode="angabe"/>
    </unterlage>
  </xsl:template>

  <xsl:template match="consent">
    <erklaerung>
      <art>{hub:code('consentKind', kind)}</art>
      <abgegeben>{given}</abgegeben>
      <xsl:for-each select="at"><am>{.}</am></xsl:for-each>
    </erklaerung>
  </xsl:template>

  <xsl:template match="*" mode="angabe">
    <angabe><xsl:call-template name="feld"/></angabe>
  </xsl:template>

  <!-- A field without a word of theirs keeps ours: nothing is lost, and it is seen. -->
  <xsl:template name="feld">
    <fieldName>{($wort(local-name()), local-name())[1]}</fieldName>
    <fieldValue><xsl:apply-templates select="." mode="wert"/></fieldValue>
  </xsl:template>
  <xsl:template match="*" mode="wert">{.}</xsl:template>
  <xsl:template match="preferred" mode="wert">{hub:code('contactWay', .)}</xsl:template>
  <xsl:template match="energy" mode="wert">{hub:code('energyKind', .)}</xsl:template>
</xsl:stylesheet>
