import Diagnostics
import ProductData

/// The pieces of which guides are made.
enum Vocabulary {
  /// The words of the lexicons, in their order.
  static let words: [String] = ["fr", "en"].flatMap { language in
    let file = ProductFiles.embedded.file("locales/\(language)/lexicon.yaml")
    let text = file.map { $0.text(Span(0, $0.bytes.count)) } ?? ""
    return text.split { !$0.isLetter && $0 != "'" && $0 != "-" }.map(String.init)
  }

  static let openings = [
    "Cliquez sur", "Vous pouvez", "Si vous souhaitez", "Une fois", "Click", "To", "Ne",
    "Assurez-vous",
    "Patientez", "Il est possible de", "You must", "En cliquant sur", "Sélectionnez", "Saisissez",
    "Choisissez l'une des options suivantes :", "Dans un délai de", "Vous recevez un e-mail",
    "Do not",
  ]

  static let headings = [
    "Objectif", "Prérequis", "En pratique", "Aller plus loin", "Objective", "Requirements",
    "Instructions", "Go further", "Before you begin", "Étape 1 : commander", "Étape 2 :", "Step 3",
    "Méthode 1", "Supprimer/restaurer un snapshot", "", "Next steps",
  ]

  static let admonitions = [
    "[!primary]", "[!warning]", "[!api]", "[!faq]", "[!tabs]", "[!success]", "[!alert]",
    "[!carousel]", "[!Unknown]", "[!", "[!]", "\\[!warning]", "[!warning] texte",
  ]

  static let attributes = [
    "{.action}", "{.external}", "{.thumbnail}", "{: external}", "{: .action}", "{:new_window}",
    "{: #id}", "{: note}", "{: tip}", "{: caption=\"une légende\"}", "{:name: .class}", "{#ancre}",
    "{.actoin}", "{.action", "{:", "{: }", "{{site.data.keyword.x}}", "{: a=\"b}}", "{{", "}}",
    "{:# id}", "{: #a}{: b}", "{.a .b #c d=e}", "{\u{E9}.action}",
  ]

  static let routes = [
    "@api {POST} /vps/{serviceName}/createSnapshot", "@api {get} /me", "@api", "@api {PUT}",
    "@api {v1} /vps GET /vps/{serviceName}", "@api {v2} /okms", "> **serviceName** *", "@api {",
  ]

  static let html = [
    "<table><tr><td>", "</td></tr></table>", "<!-- ", " -->", "<br>", "<ol><li>", "</li></ol>",
    "<iframe src=\"x\">", "<a name=\"b\"></a>", "<", "&nbsp;", "&#0;", "<script>",
  ]

  static let marks = [
    ".", ",", " :", ";", " ?", "…", " »", "« ", "(", ")", "**", "*", "_", "`", "``", "[", "](b)",
    "!",
    "\"", "'", "’", "\u{A0}", " > ", " | ", "\\", "~~", "72 h", "24 heures", "2 days", "10,99 €",
    "1.",
  ]

  static let lineEnds = ["\n", "\n", "\n", "\n", "\n", "\r\n", "\r", "  \n", "\\\n"]
}
