import Testing

/// French sentences that instruct, by construct.
@Suite struct FrenchInstructionTests {
  @Test(arguments: [
    ("Connectez-vous à votre [espace client](https://a.example).", ["connect"]),
    ("Identifiez-vous sur la console.", ["connect"]),
    ("Rendez-vous dans la section `Réseau`{.action}.", ["navigate Réseau"]),
    ("Positionnez-vous sur l’onglet `Zone DNS`{.action}.", ["navigate Zone DNS"]),
    ("Descendez jusqu’à la partie `Options`{.action}.", ["navigate Options"]),
    ("Assurez-vous d’être dans la rubrique `Réseau`{.action}.", ["navigate Réseau"]),
    ("Ouvrez l’onglet `Accueil`{.action}.", ["navigate Accueil"]),
    ("Cliquez sur l’onglet `Accueil`{.action}.", ["click Accueil"]),
    ("Sélectionnez le menu `Réseau`{.action}.", ["click Réseau"]),
    ("Appuyez sur le bouton `Suivant`{.action}.", ["click Suivant"]),
    ("Faites un clic droit sur `Machine`{.action}.", ["click Machine"]),
    ("Sélectionnez votre serveur.", ["choose"]),
    ("Choisissez la durée de conservation.", ["choose"]),
    ("Choisissez `Windows`{.action} dans la liste déroulante.", ["choose Windows"]),
    ("Saisissez un mot de passe.", ["enter"]),
    ("Renseignez le champ `Nom`{.action}.", ["enter Nom"]),
    ("Cochez la case `J’accepte`{.action}.", ["check J’accepte"]),
    ("Sélectionnez la case `J’accepte`{.action}.", ["check J’accepte"]),
    ("Validez.", ["confirm"]),
    ("Confirmez la suppression.", ["confirm"]),
    ("Exécutez la commande `apt update`.", ["run apt update"]),
    ("Patientez quelques instants.", ["wait"]),
    ("Attendez que le serveur réponde.", ["wait"]),
    ("Vérifiez l’adresse IP.", ["read"]),
    ("Prenez connaissance des conditions.", ["read"]),
    ("Jetez un œil à la page.", ["read"]),
    ("Connectez-vous.<br>Patientez.", ["connect", "wait"]),
    ("La page indique « Bravo. » Validez.", ["confirm"]),
    ("Validez la commande, cf. la page, puis patientez.", ["confirm", "wait"]),
    ("Sauvegardez vos données.", ["do"]),
    ("Téléchargez l’image ISO.", ["do"]),
  ])
  func `a verb and its object decide the kind`(text: String, expected: [String]) throws {
    let found = try actions(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Cliquez sur `A`{.action}, puis sur `B`{.action}.", ["click A", "click B"]),
    (
      "Cliquez sur `Serveurs`{.action} puis `Options`{.action}.",
      ["click Serveurs", "click Options"]
    ),
    ("Cliquez sur votre nom, puis sur `E-mails`{.action}.", ["click", "click E-mails"]),
    (
      "Rendez-vous dans `Web`{.action}, partie `Domaines`{.action}.",
      ["navigate Web", "navigate Domaines"]
    ),
    ("Sélectionnez votre serveur, puis cliquez sur `Go`{.action}.", ["choose", "click Go"]),
  ])
  func `an elided verb goes on with the next object`(text: String, expected: [String]) throws {
    let found = try actions(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Cliquez sur `A`{.action} > `B`{.action} > `C`{.action}.", ["click A", "click B", "click C"]),
    ("Accédez à `Web`{.action} > `Domaines`{.action}.", ["navigate Web", "navigate Domaines"]),
    ("Allez dans **Réseau** > **Pare-feu**.", ["navigate Réseau", "navigate Pare-feu"]),
  ])
  func `each element of a breadcrumb is an action`(text: String, expected: [String]) throws {
    let found = try actions(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Renseignez un nom et une description.", ["enter"]),
    ("Copiez et collez la clé.", ["do", "do"]),
    ("Copiez la clé, puis collez-la.", ["do", "do"]),
    ("Cochez `A`{.action} et `B`{.action}.", ["check A", "check B"]),
  ])
  func `objects and verbs are counted as the operator meets them`(
    text: String, expected: [String]
  ) throws {
    let found = try actions(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Cliquez sur **Valider**.", ["click Valider"]),
    ("Cliquez sur « Valider ».", ["click Valider"]),
    ("Cliquez sur \"Valider\".", ["click Valider"]),
    ("Cliquez sur “Valider”.", ["click Valider"]),
    ("Cliquez sur `Valider`.", ["click Valider"]),
    ("Cliquez sur **« Valider »**.", ["click Valider"]),
    ("Cliquez sur `Valider :`{.action}", ["click Valider"]),
    ("Cliquez sur [Télécharger](https://a.example/b).", ["click Télécharger"]),
    ("Cliquez sur OK.", ["click OK"]),
    ("Cliquez sur Device List.", ["click Device List"]),
    ("Cliquez sur la roue crantée.", ["click"]),
    ("Cliquez sur les trois points.", ["click"]),
    ("Cliquez sur votre nom.", ["click"]),
  ])
  func `a label is the visible name without its markup`(text: String, expected: [String]) throws {
    let found = try actions(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Validez en cliquant sur `Suivant`{.action}.", ["click Suivant"]),
    ("Passez l’étape du fichier de licence avec `Suivant`{.action}.", ["click Suivant"]),
    ("Vous pouvez continuer avec le bouton `Suivant`{.action}.", ["click? Suivant"]),
    ("Validez l’installation de **Veeam** avec `Suivant`{.action}.", ["click Suivant"]),
    ("Utilisez pour cela le bouton `Ajouter`{.action}.", ["click Ajouter"]),
    ("Ajouter une règle : utilisez pour cela le bouton `Ajouter`{.action}.", ["click Ajouter"]),
    ("Supprimez le service en cliquant sur `Supprimer`{.action}.", ["click Supprimer"]),
  ])
  func `what explains a vague verb replaces it`(text: String, expected: [String]) throws {
    let found = try actions(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("- `token` : indiquez le token reçu.", ["enter token"]),
    ("Saisissez un texte dans le champ « Description ».", ["enter Description"]),
    ("Choisissez la langue dans le champ « Langue ».", ["choose Langue"]),
    ("Cochez la case « IPv6 ».", ["check IPv6"]),
    ("Décochez la case `Renouvellement`{.action}.", ["check Renouvellement"]),
    ("Cliquez sur la case « IPv6 ».", ["check IPv6"]),
  ])
  func `a field or a box names what is supplied`(text: String, expected: [String]) throws {
    let found = try actions(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Vous devez cocher la case `A`{.action}.", ["check A"]),
    ("Vous devrez saisir le code.", ["enter"]),
    ("Veuillez patienter.", ["wait"]),
    ("Il suffit de cliquer sur `A`{.action}.", ["click A"]),
    ("N’oubliez pas de sauvegarder vos données.", ["do"]),
    ("Pensez à redémarrer le serveur.", ["do"]),
    ("Vous pouvez saisir une description.", ["enter?"]),
    ("Vous pouvez également cliquer sur `A`{.action}.", ["click? A"]),
    ("Il est possible de cliquer sur `A`{.action}.", ["click? A"]),
    ("Nous vous recommandons de sauvegarder vos données.", ["do?"]),
    ("Vous serez invité à confirmer la demande.", ["confirm"]),
    ("Une fenêtre vous permettant de confirmer s’ouvre.", ["confirm"]),
    ("Vous serez invité à saisir un code.", ["enter"]),
  ])
  func `a modal decides whether its infinitive is optional`(
    text: String, expected: [String]
  ) throws {
    let found = try actions(text)
    #expect(found == expected)
  }
}
