import Testing

/// What names a control, a field or a place where the guide marks nothing up, or marks up too much.
@Suite struct NamingTests {
  typealias Reading = SentenceReadingTests.Reading

  @Test(arguments: [
    Reading("Renseignez les champs Nom et Prénom.", "enter Nom", "enter Prénom"),
    Reading("Cliquez sur OK puis sur Fermer.", "click OK", "click Fermer"),
    Reading("Saisissez le nom dans la zone Nom.", "enter Nom"),
    Reading(
      "Saisissez l’identifiant dans la zone Nom et le code dans la zone Code de la cible.",
      "enter Nom", "enter Code de la cible"),
    Reading(
      "Cliquez sur le lien Ajouter un ticket pour cette unité.",
      "click Ajouter un ticket pour cette unité"),
    Reading("Cliquez sur le bouton Valider pour continuer.", "click Valider"),
    Reading(
      "Dans la liste Région du portail, sélectionnez votre région.", "choose Région du portail"),
    Reading(
      "Dans le menu déroulant Actions, cliquez sur **Arrêter**.",
      "navigate Actions", "click Arrêter"),
    Reading(
      "Sélectionnez votre adresse dans la liste déroulante **Adresse IP**.", "choose Adresse IP"),
  ])
  func `names without markup`(reading: Reading) throws {
    #expect(try actions(reading.text) == reading.expected)
  }

  @Test(arguments: [
    Reading("Dans la boîte de dialogue Se connecter à la cible, cliquez sur **A**.", "click A"),
    Reading("Cliquez sur **OK** dans les fenêtres **A** et **B**.", "click OK"),
    Reading("Modifiez la zone DNS du domaine.", "do"),
    Reading("Accédez à la page « [Webmail](https://a.example) ».", "navigate"),
    Reading("Dans votre espace client OVH, cliquez sur **A**.", "click A"),
  ])
  func `what only locates is no name`(reading: Reading) throws {
    #expect(try actions(reading.text) == reading.expected)
  }

  @Test(arguments: [
    Reading("Cliquez sur `A`{.action} à gauche, puis sur le nom du domaine.", "click A", "click"),
    Reading("Cliquez sur votre nom (1), puis sur vos initiales (2).", "click", "click"),
    Reading("Cliquez sur votre serveur, puis onglet « Réseau ».", "click", "navigate Réseau"),
    Reading("Cochez la case « A » puis l’une des cases en dessous.", "check A", "check"),
    Reading("Cliquez plusieurs fois sur **OK**.", "click OK"),
    Reading("Sélectionnez les fichiers `A` et `B`.", "choose A", "choose B"),
    Reading("Authentification : indiquez « Mot de passe ».", "enter Authentification"),
  ])
  func `objects in a row`(reading: Reading) throws {
    #expect(try actions(reading.text) == reading.expected)
  }

  @Test(arguments: [
    Reading(
      "L’écran vous demande de **lire** et de **confirmer** les conditions.",
      "read", "confirm"),
    Reading("**Choisissez un domaine dans la liste.**", "choose"),
    Reading("**Étape 7** : sélectionnez votre fichier.", "choose"),
  ])
  func `bold words that name nothing`(reading: Reading) throws {
    #expect(try actions(reading.text) == reading.expected)
  }

  @Test(arguments: [
    Reading("Just click confirm.", "click confirm"),
    Reading("Click on: **Sign**.", "click Sign"),
    Reading("Click 'Properties' and enter your address.", "click Properties", "enter"),
    Reading("Change the user's 'home' folder.", "do"),
    Reading("In the **Value** zone, enter the record.", "enter Value"),
  ])
  func `English names`(reading: Reading) throws {
    #expect(try actions(reading.text, in: .english) == reading.expected)
  }
}
