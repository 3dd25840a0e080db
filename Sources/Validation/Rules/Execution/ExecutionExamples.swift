/// Guides that can be carried out, for the examples of several rules.
enum ExecutionExamples {
  private static let head = """
    ---
    title: Prendre un snapshot
    ---

    ## Prérequis

    - Disposer d’un VPS dont l’option Snapshot est active.
    - N’avoir aucun snapshot sur ce VPS.

    ## En pratique

    ### Étape 1 : ouvrir le VPS

    Connectez-vous à votre [espace client OVHcloud](https://www.ovh.com/manager/){.external}. Cliquez sur \
    `Bare Metal Cloud`{.action}, puis sur `VPS`{.action}. Sélectionnez le nom de votre VPS.

    ### Étape 2 : prendre le snapshot

    Un VPS n’a qu’un seul snapshot à la fois.


    """

  private static let menu = """
    Dans l’onglet `Accueil`{.action}, allez dans la section `Résumé des options`{.action}. Cliquez sur \
    `...`{.action} à droite de « Snapshot », puis sur `Prendre un Snapshot`{.action}.

    """

  private static let wait = """

    Attendez la fin de l’opération.

    """

  private static let confirm = """

    Cliquez sur `Confirmer`{.action}.

    """

  /// Tells everything.
  static let takingSnapshot = head + menu + confirm + wait

  static let takenTwice =
    takingSnapshot + """

      ↓Cliquez encore sur `...`{.action} à droite de « Snapshot », puis sur `Prendre un Snapshot`{.action}.

      """

  static let untoldConfirmation = head + "↓" + menu

  static let untoldNavigation =
    head.replacing(
      "Cliquez sur `Bare Metal Cloud`{.action}, puis sur `VPS`{.action}. Sél", with: "\n\n↓Sél")
    + menu + confirm

  /// Nothing is said of a snapshot that exists already.
  static let untoldLimit =
    head.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains("aucun snapshot") && !$0.contains("seul snapshot")
    }.joined(separator: "\n") + menu + "\n↓Cliquez sur `Confirmer`{.action}.\n" + wait

  private static let deletion = """
    ### Étape 3 : supprimer le snapshot

    Cliquez sur `...`{.action} à droite de « Snapshot », puis sur `Supprimer le Snapshot`{.action}.

    """

  static let deletedAfterwards = takingSnapshot + "\n" + deletion + confirm

  /// Nothing is said of the time that it takes.
  static let deletedAtOnce =
    head + menu + confirm + "\n" + deletion + "\n↓Cliquez sur `Confirmer`{.action}.\n"

  private static let cancellation = """
    Cliquez sur `...`{.action} à droite de « Snapshot », puis sur `Résilier`{.action}.

    """

  static let cancelledOnce = head + cancellation + confirm

  static let cancelledTwice =
    cancelledOnce + "\n" + cancellation + "\n↓Cliquez sur `Confirmer`{.action}.\n"

  static let optionalOrder = """
    ---
    title: Prendre un snapshot
    ---

    ## En pratique

    ### Étape 1 : ouvrir le VPS

    Connectez-vous à votre [espace client OVHcloud](https://www.ovh.com/manager/){.external}. Cliquez sur \
    `Bare Metal Cloud`{.action}, puis sur `VPS`{.action}. Sélectionnez le nom de votre VPS.

    ### Étape 2 : commander l’option

    Dans la section `Résumé des options`{.action}, vous pouvez cliquer sur `...`{.action} à droite de \
    « Snapshot », puis sur `Commander`{.action}.

    ### Étape 3 : prendre le snapshot

    ↓Une fois l’option activée, cliquez sur `...`{.action} à droite de « Snapshot », puis sur \
    `Prendre un Snapshot`{.action}.

    """

  private static let termination = """
    ---
    title: Demander la résiliation
    ---

    ## En pratique

    Connectez-vous à votre [espace client OVHcloud](https://www.ovh.com/manager/){.external}. Cliquez sur \
    `Bare Metal Cloud`{.action}, puis sur `Managed Bare Metal`{.action}. Sélectionnez votre service.

    ### Demander la résiliation

    Dans l’onglet `Informations générales`{.action}, cliquez sur `...`{.action} à droite de la date de \
    renouvellement, puis choisissez `Supprimer le service`{.action}.


    """

  static let toldField =
    termination + """
      Choisissez `Supprimer le service immédiatement`{.action}, puis cliquez sur `Valider`{.action}.

      """

  static let untoldField = termination + "↓Cliquez sur `Valider`{.action}.\n"
}
