<?xml version="1.0" encoding="UTF-8"?>
<!-- From a registered application to Pivert's "deposerDemande". Each template turns one element of ours into theirs;
     what a person did not tell has no element, and so gives none. Amounts: the hub has cents, Pivert wants euros. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:hub="urn:be:cpasonline:hub:mapping"
    xmlns:xop="http://www.w3.org/2004/08/xop/include" xmlns:p="urn:pivert-dossiers:depot:3"
    xmlns="urn:pivert-dossiers:depot:3" xpath-default-namespace="urn:be:cpasonline:hub:model:2"
    exclude-result-prefixes="xs hub p" expand-text="yes">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:function name="p:euros" as="xs:string">
    <xsl:param name="cents"/>
    <xsl:sequence select="format-number(xs:decimal($cents) div 100, '0.00')"/>
  </xsl:function>

  <xsl:template match="/registeredApplication">
    <deposerDemande>
      <xsl:apply-templates select="registration"/>
      <centre ins="{registration/centre/nis}">
        <xsl:for-each select="registration/centre/enterpriseNumber"><xsl:attribute name="bce">{.}</xsl:attribute></xsl:for-each>
      </centre>
      <xsl:apply-templates select="application ! (applicant, source/onBehalfOf, household, needs/*, situation, competence,
          documents/document, consents/consent)"/>
    </deposerDemande>
  </xsl:template>

  <xsl:template match="registration">
    <envoi>
      <identifiant>{applicationId}</identifiant>
      <reference>{reference}</reference>
      <numero>{hubNumber}</numero>
      <xsl:for-each select="joinedTo"><jointA>{.}</jointA></xsl:for-each>
      <depose>{submittedAt}</depose>
      <recu>{receivedOn}</recu>
      <xsl:apply-templates select="../application/source ! (channel, form, identification)"/>
    </envoi>
  </xsl:template>
  <xsl:template match="channel"><canal>{hub:code('channel', .)}</canal></xsl:template>
  <xsl:template match="form"><formulaire>{.}</formulaire></xsl:template>
  <xsl:template match="identification">
    <identification niveau="{level}"><xsl:apply-templates select="method, authenticatedAt"/></identification>
  </xsl:template>
  <xsl:template match="method"><xsl:attribute name="moyen">{.}</xsl:attribute></xsl:template>
  <xsl:template match="authenticatedAt | consent/at"><xsl:attribute name="le">{.}</xsl:attribute></xsl:template>

  <xsl:template match="applicant">
    <demandeur>
      <xsl:apply-templates
          select="niss, familyName, givenNames, birthDate, nationality, language, address, contact"/>
    </demandeur>
  </xsl:template>
  <xsl:template match="niss"><niss>{.}</niss></xsl:template>
  <xsl:template match="familyName | onBehalfOf/name | householdMember/name | fileName"><nom>{.}</nom></xsl:template>
  <xsl:template match="givenNames"><prenoms>{.}</prenoms></xsl:template>
  <xsl:template match="birthDate"><naissance>{.}</naissance></xsl:template>
  <xsl:template match="nationality"><nationalite>{.}</nationalite></xsl:template>
  <xsl:template match="language"><langue>{hub:code('language', .)}</langue></xsl:template>

  <xsl:template match="address">
    <adresse><xsl:call-template name="lieu"/></adresse>
  </xsl:template>
  <xsl:template name="lieu">
    <xsl:apply-templates select="street, houseNumber, box, postalCode, municipality, nis"/>
  </xsl:template>
  <xsl:template match="street"><rue>{.}</rue></xsl:template>
  <xsl:template match="houseNumber"><numero>{.}</numero></xsl:template>
  <xsl:template match="box"><boite>{.}</boite></xsl:template>
  <xsl:template match="postalCode"><codePostal>{.}</codePostal></xsl:template>
  <xsl:template match="municipality"><commune>{.}</commune></xsl:template>
  <xsl:template match="nis"><ins>{.}</ins></xsl:template>

  <xsl:template match="contact">
    <contact><xsl:apply-templates select="phone, email, through, preferred, safeToLeaveMessage"/></contact>
  </xsl:template>
  <xsl:template match="phone"><telephone>{.}</telephone></xsl:template>
  <xsl:template match="email"><courriel>{.}</courriel></xsl:template>
  <xsl:template match="through"><parQui>{.}</parQui></xsl:template>
  <xsl:template match="preferred"><prefere>{hub:code('contactWay', .)}</prefere></xsl:template>
  <xsl:template match="safeToLeaveMessage"><messagePossible>{.}</messagePossible></xsl:template>

  <xsl:template match="onBehalfOf">
    <mandataire qualite="{hub:code('representativeRole', role)}">
      <xsl:apply-templates select="name, niss, enterpriseNumber"/>
    </mandataire>
  </xsl:template>
  <xsl:template match="onBehalfOf/enterpriseNumber"><bce>{.}</bce></xsl:template>

  <xsl:template match="household">
    <menage><xsl:apply-templates select="composition, members/householdMember"/></menage>
  </xsl:template>
  <xsl:template match="composition">
    <xsl:attribute name="composition">{hub:code('householdComposition', .)}</xsl:attribute>
  </xsl:template>
  <xsl:template match="householdMember">
    <membre lien="{hub:code('relation', relation)}">
      <xsl:apply-templates select="name, birthDate, niss, hasIncome, dependent"/>
    </membre>
  </xsl:template>
  <xsl:template match="hasIncome"><revenus>{.}</revenus></xsl:template>
  <xsl:template match="dependent"><aCharge>{.}</aCharge></xsl:template>

  <!-- A need is named by its element: incomeSupport is INCOME_SUPPORT. -->
  <xsl:template match="needs/*">
    <aide type="{hub:code('needKind', upper-case(replace(local-name(), '([A-Z])', '_$1')))}">
      <xsl:apply-templates select="urgent, description, lastIncomeEndedOn, pendingClaim, energy, supplier, ean,
          arrearsCents, cutOffOn, deliveredOn, rentCents, guaranteeCents, moveOn, evictionOn, creditors, totalCents,
          bailiff, insured, costCents, adults, children"/>
    </aide>
  </xsl:template>
  <xsl:template match="urgent"><xsl:attribute name="urgente">{.}</xsl:attribute></xsl:template>
  <xsl:template match="description"><precision>{.}</precision></xsl:template>
  <xsl:template match="lastIncomeEndedOn"><sansRevenuDepuis>{.}</sansRevenuDepuis></xsl:template>
  <xsl:template match="pendingClaim"><demandeEnCours>{.}</demandeEnCours></xsl:template>
  <xsl:template match="energy/energy"><energie>{hub:code('energyKind', .)}</energie></xsl:template>
  <xsl:template match="supplier"><fournisseur>{.}</fournisseur></xsl:template>
  <xsl:template match="ean"><ean>{.}</ean></xsl:template>
  <xsl:template match="arrearsCents"><arriere>{p:euros(.)}</arriere></xsl:template>
  <xsl:template match="cutOffOn"><coupureLe>{.}</coupureLe></xsl:template>
  <xsl:template match="deliveredOn"><livraisonLe>{.}</livraisonLe></xsl:template>
  <xsl:template match="rentCents"><loyer>{p:euros(.)}</loyer></xsl:template>
  <xsl:template match="guaranteeCents"><garantie>{p:euros(.)}</garantie></xsl:template>
  <xsl:template match="moveOn"><entreeLe>{.}</entreeLe></xsl:template>
  <xsl:template match="evictionOn"><expulsionLe>{.}</expulsionLe></xsl:template>
  <xsl:template match="creditors"><creanciers>{.}</creanciers></xsl:template>
  <xsl:template match="totalCents"><dettes>{p:euros(.)}</dettes></xsl:template>
  <xsl:template match="bailiff"><huissier>{.}</huissier></xsl:template>
  <xsl:template match="insured"><assure>{.}</assure></xsl:template>
  <xsl:template match="costCents"><cout>{p:euros(.)}</cout></xsl:template>
  <xsl:template match="adults"><adultes>{.}</adultes></xsl:template>
  <xsl:template match="children"><enfants>{.}</enfants></xsl:template>

  <xsl:template match="situation">
    <situation>
      <xsl:apply-templates select="story, urgencies/urgency, incomes/income, costs/cost, knownToCentre, iban,
          accountHolder, interpreter, accessibility"/>
    </situation>
  </xsl:template>
  <xsl:template match="story"><recit>{.}</recit></xsl:template>
  <xsl:template match="urgency"><urgence>{hub:code('urgency', .)}</urgence></xsl:template>
  <xsl:template match="income">
    <revenu type="{hub:code('incomeKind', kind)}"><xsl:apply-templates select="amountCents"/></revenu>
  </xsl:template>
  <xsl:template match="cost">
    <charge type="{hub:code('costKind', kind)}"><xsl:apply-templates select="amountCents"/></charge>
  </xsl:template>
  <xsl:template match="amountCents"><xsl:attribute name="parMois">{p:euros(.)}</xsl:attribute></xsl:template>
  <xsl:template match="knownToCentre"><suiviPar>{.}</suiviPar></xsl:template>
  <xsl:template match="iban"><iban>{.}</iban></xsl:template>
  <xsl:template match="accountHolder"><titulaire>{.}</titulaire></xsl:template>
  <xsl:template match="interpreter"><interprete>{.}</interprete></xsl:template>
  <xsl:template match="accessibility"><accessibilite>{.}</accessibilite></xsl:template>

  <xsl:template match="competence">
    <competence><xsl:apply-templates select="stay, place, since, registeredIn, institution, chosenCentre"/></competence>
  </xsl:template>
  <xsl:template match="stay"><xsl:attribute name="sejour">{hub:code('stay', .)}</xsl:attribute></xsl:template>
  <xsl:template match="place"><lieu><xsl:call-template name="lieu"/></lieu></xsl:template>
  <xsl:template match="since"><depuis>{.}</depuis></xsl:template>
  <xsl:template match="registeredIn"><inscritA><xsl:call-template name="lieu"/></inscritA></xsl:template>
  <xsl:template match="institution"><etablissement>{.}</etablissement></xsl:template>
  <xsl:template match="chosenCentre"><centreChoisi>{.}</centreChoisi></xsl:template>

  <!-- The document itself is an attachment of the message, found by the content id. -->
  <xsl:template match="document">
    <piece id="{id}" type="{hub:code('documentKind', kind)}">
      <xsl:apply-templates select="fileName, mediaType, size, sha256"/>
      <contenu><xop:Include href="cid:{id}"/></contenu>
    </piece>
  </xsl:template>
  <xsl:template match="mediaType"><format>{.}</format></xsl:template>
  <xsl:template match="size"><taille>{.}</taille></xsl:template>
  <xsl:template match="sha256"><empreinte>{.}</empreinte></xsl:template>

  <xsl:template match="consent">
    <declaration type="{hub:code('consentKind', kind)}" accord="{given}"><xsl:apply-templates select="at"/></declaration>
  </xsl:template>
</xsl:stylesheet>
