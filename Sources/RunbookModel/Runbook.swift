package import Diagnostics

/// A guide as structured data: what an operator does, in order, and what the guide says about it.
///
/// Texts are plain but for labels, which stand between backticks as in the guides.
package struct Runbook: Hashable, Sendable {
  package var id: String
  package var title: String
  /// BCP 47, as `fr`.
  package var language: String
  /// The guide's dialect: `ovhcloud`, `ibmcloud` or `commonmark`.
  package var dialect: String
  package var source: Source
  /// The front matter, in the guide's order.
  package var metadata: [Metadata.Entry]
  /// What the guide is for, in its own words; empty when it does not say.
  package var objective: String
  package var prerequisites: [Prerequisite]
  package var parameters: [Parameter]
  /// What stands outside every procedure.
  package var remarks: Remarks
  /// What every procedure begins with: signing in, a warning.
  package var prelude: [Step]
  package var procedures: [Procedure]
  package var diagnostics: [Diagnostic]

  package init(
    id: String, title: String, language: String, dialect: String, source: Source,
    metadata: [Metadata.Entry] = [], objective: String = "", prerequisites: [Prerequisite] = [],
    parameters: [Parameter] = [], remarks: Remarks = Remarks(), prelude: [Step] = [],
    procedures: [Procedure] = [], diagnostics: [Diagnostic] = []
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.dialect = dialect
    self.source = source
    self.metadata = metadata
    self.objective = objective
    self.prerequisites = prerequisites
    self.parameters = parameters
    self.remarks = remarks
    self.prelude = prelude
    self.procedures = procedures
    self.diagnostics = diagnostics
  }

  /// Which bytes the runbook was compiled from.
  package struct Source: Hashable, Sendable {
    package var path: String
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    package var sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }
}

/// A value of the front matter.
package indirect enum Metadata: Hashable, Sendable {
  case scalar(String)
  case list([Metadata])
  case mapping([Entry])

  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: Metadata

    package init(key: String, value: Metadata) {
      self.key = key
      self.value = value
    }
  }
}

/// Something that must hold before the operator begins.
package struct Prerequisite: Hashable, Sendable {
  package var id: String
  package var text: String
  package var line: Int
  /// The procedure that asks for it; nil when the whole guide does.
  package var procedure: String?

  package init(id: String, text: String, line: Int, procedure: String? = nil) {
    self.id = id
    self.text = text
    self.line = line
    self.procedure = procedure
  }
}

/// A value that the operator supplies while following the guide.
package struct Parameter: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Which service the procedure is about.
    case service
    case text
    case secret
    case option
  }

  package var id: String
  package var name: String
  package var kind: Kind
  package var line: Int
  package var defaultValue: String?
  /// Whether the value must never be shown or stored.
  package var isSecret: Bool

  package init(
    id: String, name: String, kind: Kind, line: Int, defaultValue: String? = nil,
    isSecret: Bool = false
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.line = line
    self.defaultValue = defaultValue
    self.isSecret = isSecret
  }
}

/// A task of its own: what an operator starts and finishes.
package struct Procedure: Hashable, Sendable {
  package var id: String
  package var title: String
  package var line: Int
  /// What the section says before its first step; empty when it says nothing.
  package var description: String
  package var remarks: Remarks
  package var steps: [Step]

  package init(
    id: String, title: String, line: Int, description: String = "", remarks: Remarks = Remarks(),
    steps: [Step] = []
  ) {
    self.id = id
    self.title = title
    self.line = line
    self.description = description
    self.remarks = remarks
    self.steps = steps
  }
}

/// A part of a procedure at which a walk stops.
package struct Step: Hashable, Sendable {
  package var id: String
  /// The step's heading; empty when it has none.
  package var title: String
  /// The guide's own words for this step, without those of the steps inside it.
  package var text: String
  package var line: Int
  package var images: [Image]
  /// The step's actions as the guide tells them one after the other, with those of its options.
  package var actions: [Action]
  package var remarks: Remarks
  package var steps: [Step]

  package init(
    id: String, title: String = "", text: String = "", line: Int, images: [Image] = [],
    actions: [Action] = [], remarks: Remarks = Remarks(), steps: [Step] = []
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.line = line
    self.images = images
    self.actions = actions
    self.remarks = remarks
    self.steps = steps
  }

  /// A figure of the guide.
  package struct Image: Hashable, Sendable {
    package var path: String
    package var alternative: String
    package var line: Int

    package init(path: String, alternative: String, line: Int) {
      self.path = path
      self.alternative = alternative
      self.line = line
    }
  }
}
