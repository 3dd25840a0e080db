package import Values

/// How much a diagnostic matters.
package enum Severity: String, Hashable, Comparable, Sendable {
  case note
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something that a person should know about a text, located and free of prose.
package struct Diagnostic: Hashable, Sendable {
  /// The stable id of the rule that speaks, as `dialect.unknown-attribute`.
  package var rule: String
  package var severity: Severity
  package var message: Message
  package var path: String
  /// Where; nil when it concerns the file as a whole.
  package var location: SourceLocation?
  /// Changes to the text that put it right, when that can be done mechanically.
  package var fixes: [Fix]

  package init(
    rule: String, severity: Severity, message: Message, path: String,
    location: SourceLocation? = nil, fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.path = path
    self.location = location
    self.fixes = fixes
  }

  package init(
    rule: String, severity: Severity, message: Message, in source: SourceFile, at span: Span,
    fixes: [Fix] = []
  ) {
    self.init(
      rule: rule, severity: severity, message: message, path: source.path,
      location: source.location(at: span.start), fixes: fixes)
  }

  /// A replacement of some bytes of the text.
  package struct Fix: Hashable, Sendable {
    package var span: Span
    package var replacement: String

    package init(span: Span, replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }
}

/// An input that could not be used: its diagnostics say why; at least one is an error.
package struct InputRejected: Error, Sendable {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "a rejected input has a reason")
    self.diagnostics = diagnostics
  }

  package init(_ diagnostic: Diagnostic) {
    self.init([diagnostic])
  }
}
