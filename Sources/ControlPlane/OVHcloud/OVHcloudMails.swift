// The provider's own texts: content of the simulated world, not messages of this program.

extension MailTemplate {
  static let vpsOptionOrdered = MailTemplate(
    french: Text(
      subject: "Confirmation de votre commande {order}",
      body: """
        Bonjour,

        Nous avons bien reçu le règlement de votre commande {order} ({amount}).
        Elle concerne l’option Snapshot de votre VPS {service}.
        L’option sera disponible le {activation}.

        L’équipe OVHcloud
        """),
    english: Text(
      subject: "Confirmation of your order {order}",
      body: """
        Hello,

        We have received the payment of your order {order} ({amount}).
        It concerns the Snapshot option of your VPS {service}.
        The option will be available on {activation}.

        The OVHcloud team
        """))

  static let vpsOptionActive = MailTemplate(
    french: Text(
      subject: "L’option Snapshot de votre VPS {service} est active",
      body: """
        Bonjour,

        L’option Snapshot commandée pour votre VPS {service} (commande {order}) est active.
        Vous pouvez prendre un snapshot depuis votre espace client.

        L’équipe OVHcloud
        """),
    english: Text(
      subject: "The Snapshot option of your VPS {service} is active",
      body: """
        Hello,

        The Snapshot option that you ordered for your VPS {service} (order {order}) is active.
        You can take a snapshot from your control panel.

        The OVHcloud team
        """))

  static let terminationRequested = MailTemplate(
    french: Text(
      subject: "Suppression de votre {product} {service}",
      body: """
        Bonjour,

        Vous avez demandé la suppression de votre {product} {service}.
        Toutes ses données seront effacées dès votre confirmation.
        Pour confirmer, suivez ce lien avant le {expires} :
        {link}

        Sans confirmation, votre service reste inchangé.

        L’équipe OVHcloud
        """),
    english: Text(
      subject: "Deletion of your {product} {service}",
      body: """
        Hello,

        You asked for the deletion of your {product} {service}.
        All its data will be erased as soon as you confirm.
        To confirm, follow this link before {expires}:
        {link}

        Without a confirmation your service stays as it is.

        The OVHcloud team
        """))

  static let terminationConfirmed = MailTemplate(
    french: Text(
      subject: "Votre {product} {service} est en cours de suppression",
      body: """
        Bonjour,

        Vous avez confirmé la suppression de votre {product} {service}.
        Le service et ses données sont en cours de suppression.

        L’équipe OVHcloud
        """),
    english: Text(
      subject: "Your {product} {service} is being deleted",
      body: """
        Hello,

        You confirmed the deletion of your {product} {service}.
        The service and its data are being deleted.

        The OVHcloud team
        """))
}
