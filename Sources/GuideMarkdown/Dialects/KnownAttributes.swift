/// The attribute names that the dialects know.
enum KnownAttributes {
  /// The classes of OVHcloud guides (OVHcloud documentation guidelines, 2020 and later).
  private static let ovhcloud: Set<String> = [
    "action", "align-center", "align-left", "align-right", "external", "external-link",
    "fn-backref", "internal", "manager", "note-ref", "ref", "thumbnail",
  ]

  /// The names of IBM Cloud guides (IBM Cloud docs, 2018 and later).
  private static let ibmcloud: Set<String> = [
    "api", "attention", "beta", "caption", "cli", "codeblock", "deprecated", "download",
    "experimental", "external", "faq", "fast-path", "help", "hide-dashboard", "important", "java",
    "javascript", "new_window", "note", "pre", "preview", "remember", "requirement", "restriction",
    "row-headers", "screen", "shortdesc", "step", "support", "table", "terraform", "tip", "tips",
    "troubleshoot", "tsCauses", "tsResolve", "tsSymptoms", "ui", "ui-linked", "video", "warning",
  ]

  /// The names that qualify a block of code, wherever their line stands.
  static let ofCode: Set<String> = ["codeblock", "pre", "screen"]

  /// The names that a guide may use in a list of some form.
  static func names(ofKramdown isKramdown: Bool) -> Set<String> {
    isKramdown ? ibmcloud : ovhcloud
  }

  /// Whether a class sets a size, as `w-400` does.
  static func isSize(_ name: String) -> Bool {
    let bytes = name.utf8
    return (bytes.starts(with: "w-".utf8) || bytes.starts(with: "h-".utf8))
      && bytes.dropFirst(2).allSatisfy(Byte.isDigit)
  }
}
