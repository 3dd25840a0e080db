/// What a guide says besides its actions, on a step, on a procedure or on the whole runbook.
package struct Remarks: Hashable, Sendable {
  package var choices: [Choice]
  package var cautions: [Caution]
  package var admonitions: [Admonition]
  package var expectations: [Expectation]
  package var claims: [Claim]

  package init(
    choices: [Choice] = [], cautions: [Caution] = [], admonitions: [Admonition] = [],
    expectations: [Expectation] = [], claims: [Claim] = []
  ) {
    self.choices = choices
    self.cautions = cautions
    self.admonitions = admonitions
    self.expectations = expectations
    self.claims = claims
  }
}

/// Several ways of which the operator takes one.
package struct Choice: Hashable, Sendable {
  package var id: String
  package var prompt: String
  package var line: Int
  package var options: [Option]

  package init(id: String, prompt: String, line: Int, options: [Option]) {
    self.id = id
    self.prompt = prompt
    self.line = line
    self.options = options
  }

  package struct Option: Hashable, Sendable {
    package var id: String
    package var text: String
    package var line: Int
    /// The steps that carry the option out; empty when its actions stand in the choice's own step.
    package var steps: [String]

    package init(id: String, text: String, line: Int, steps: [String] = []) {
      self.id = id
      self.text = text
      self.line = line
      self.steps = steps
    }
  }
}

/// A prohibition, or an instruction to keep something: no action, but shown before the step.
package struct Caution: Hashable, Sendable {
  package var id: String
  package var text: String
  package var line: Int

  package init(id: String, text: String, line: Int) {
    self.id = id
    self.text = text
    self.line = line
  }
}

/// A boxed remark, with the dialect's own word for its kind.
package struct Admonition: Hashable, Sendable {
  package var id: String
  package var kind: String
  package var text: String
  package var line: Int

  package init(id: String, kind: String, text: String, line: Int) {
    self.id = id
    self.kind = kind
    self.text = text
    self.line = line
  }
}

/// What the guide says the operator will observe.
package struct Expectation: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case email, screen, state, time
  }

  package var id: String
  package var kind: Kind
  package var text: String
  package var line: Int
  /// ISO 8601, where the guide tells how long.
  package var duration: String?

  package init(id: String, kind: Kind, text: String, line: Int, duration: String? = nil) {
    self.id = id
    self.kind = kind
    self.text = text
    self.line = line
    self.duration = duration
  }
}

/// A statement about behaviour that an experiment could refute.
package struct Claim: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case duration, limit, billing, irreversible, availability, email, precondition, persistence
    case dataLoss = "data-loss"
  }

  package enum Value: Hashable, Sendable {
    case number(Int)
    /// ISO 8601 or an amount of money.
    case text(String)
  }

  package var id: String
  package var kind: Kind
  package var value: Value?
  package var text: String
  package var line: Int

  package init(id: String, kind: Kind, value: Value?, text: String, line: Int) {
    self.id = id
    self.kind = kind
    self.value = value
    self.text = text
    self.line = line
  }
}
