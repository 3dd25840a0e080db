// The provider's own texts: content of the simulated world, not messages of this program.

extension MailTemplate {
  static let hardwareProvisioned = MailTemplate(
    french: Text(
      subject: "Votre serveur {service} est disponible",
      body: """
        Bonjour,

        La mise à disposition de votre serveur bare metal {service} est terminée.

        IBM Cloud
        """),
    english: Text(
      subject: "Your server {service} is available",
      body: """
        Hello,

        Your bare metal server {service} has been provisioned.

        IBM Cloud
        """))

  static let hardwareCancelled = MailTemplate(
    french: Text(
      subject: "Demande d’annulation du serveur {service}",
      body: """
        Bonjour,

        Nous avons bien reçu votre demande d’annulation du serveur bare metal {service}.

        IBM Cloud
        """),
    english: Text(
      subject: "Cancellation request for the server {service}",
      body: """
        Hello,

        We have received your request to cancel the bare metal server {service}.

        IBM Cloud
        """))
}
