package import Diagnostics
import StrictYAML

/// Reads `runbooks/consoles/*.yaml`.
///
///     provider: ovhcloud            # and `dialects` (none: all guides), `languages`, `start`
///     source: where the facts come from, unless a control says otherwise
///     services:                     # how guides call a kind of service
///       ovhcloud.vps: {labels: VPS, terms: {fr: serveur, en: server}}
///     places:
///       vps-home:                   # kind: page, section, tab, panel, menu, dialog, frame,
///         kind: tab                 #       mailbox, mail, workplace
///         parent: vps               # optional: labels, terms, parent, service, entrance
///         controls:
///           take:                   # known elsewhere as vps-home/take
///             kind: button          # link, button, menuEntry, tab, field, select, list,
///                                   # checkbox, icon, display, deed
///             when: {snapshot.exists: false}     # facts of the selected service
///             given: {action: terminate}         # values of other fields of the form
///             opens: take-dialog    # without names of its own it is called as what it opens
///             operation: {id: …, arguments: {a: constant, b: {field: …}, c: {mailLink: …}}}
///
/// A control may further have `labels`, `terms`, `beside`, `selects`, `submit`, `required`,
/// `default`, `example`, `values`, `shows`, `needs`, `source` and `invented`. Names (`labels`, `terms`,
/// `beside`) are a text or a list for all languages, or a mapping from each language; a name may
/// be `{text, since, until}` with days. In `terms`, `…` stands for up to five words.
///
/// `routes` map `METHOD /path` to `{operation, service, parameters: {name: terms}}`, `states` is a
/// list of `{when, terms}`, `claims` one of `{property, kind, terms, says}`. A claim's `kind` is one of the
/// runbook's, or `prose` for any sentence that is no claim; `says` is what the words tell of the property: a
/// value, or `{atLeast, atMost}` for a duration; without it a switch is said to be on, and everything else
/// what the guide tells besides.
package enum ConsoleFile {
  /// Reads one file.
  ///
  /// - Throws: `InputRejected` with a located diagnostic for everything that is not as it must be:
  ///   an unknown key, kind or place, a missing language, a place that nothing leads to.
  package static func read(_ source: SourceFile) throws(InputRejected) -> ConsoleModel {
    var reader = try ConsoleReader(source)
    let console = reader.read()
    guard reader.yaml.diagnostics.isEmpty else { throw InputRejected(reader.yaml.diagnostics) }
    return console
  }
}

extension YAMLFileKind {
  static let console = YAMLFileKind("console", sizeLimit: 1 << 20)
}
