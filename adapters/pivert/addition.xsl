<?xml version="1.0" encoding="UTF-8"?>
<!-- From what a person sent later to Pivert's "completerDemande": Pivert knows the demande by our application's id. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:hub="urn:be:cpasonline:hub:mapping" xmlns:xop="http://www.w3.org/2004/08/xop/include"
    xmlns="urn:pivert-dossiers:depot:3" xpath-default-namespace="urn:be:cpasonline:hub:model:2"
    exclude-result-prefixes="hub" expand-text="yes">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/registeredApplication">
    <completerDemande>
      <identifiant>{registration/applicationId}</identifiant>
      <complement>{addition/id}</complement>
      <depose>{addition/submittedAt}</depose>
      <recu>{addition/receivedOn}</recu>
      <xsl:for-each select="addition/text"><texte>{.}</texte></xsl:for-each>
      <xsl:for-each select="addition/documents/document">
        <piece id="{id}" type="{hub:code('documentKind', kind)}">
          <nom>{fileName}</nom>
          <xsl:for-each select="mediaType"><format>{.}</format></xsl:for-each>
          <xsl:for-each select="size"><taille>{.}</taille></xsl:for-each>
          <xsl:for-each select="sha256"><empreinte>{.}</empreinte></xsl:for-each>
          <contenu><xop:Include href="cid:{id}"/></contenu>
        </piece>
      </xsl:for-each>
    </completerDemande>
  </xsl:template>
</xsl:stylesheet>
