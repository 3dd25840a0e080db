import JSON
extension RunbookJSON {
  static func write(steps: [Step], depth: Int, to writer: inout JSONWriter) {
    precondition(
      steps.isEmpty || depth <= maximumStepDepth, "steps nest at most \(maximumStepDepth) deep")
    writer.member("steps", objects: steps) {
      $0.member("id", $1.id)
      $0.member("title", $1.title)
      $0.member("text", $1.text)
      $0.member("line", $1.line)
      $0.member("images", objects: $1.images) {
        $0.member("path", $1.path)
        $0.member("alternative", $1.alternative)
        $0.member("line", $1.line)
      }
      $0.member("actions", objects: $1.actions) { write($1, to: &$0) }
      write(remarks: $1.remarks, to: &$0)
      write(steps: $1.steps, depth: depth + 1, to: &$0)
    }
  }

  private static func write(_ action: Action, to writer: inout JSONWriter) {
    writer.member("id", action.id)
    writer.member("kind", action.kind.rawValue)
    writer.member("label", action.writtenLabel ?? action.label)
    if action.writtenLabel != nil { writer.member("visibleLabel", action.label) }
    writer.member("line", action.line)
    writer.member("optional", action.isOptional)
    writer.member("because", action.because?.rawValue)
    writer.member("text", action.text)
    writer.member("object", action.object)
    writer.member("locators", objects: action.locators) {
      $0.member("relation", $1.relation.rawValue)
      $0.member("label", $1.label)
      $0.member("text", $1.text)
    }
    writer.member("condition", object: action.condition) {
      $0.member("relation", $1.relation.rawValue)
      $0.member("text", $1.text)
    }
    writer.member("choice", action.choice)
    writer.member("option", action.option)
    writer.member("parameter", action.parameter)
    writer.member("code", object: action.code) {
      $0.member("language", $1.language)
      $0.member("text", $1.text)
    }
    writer.member("links", strings: action.links)
  }

  static func write(remarks: Remarks, to writer: inout JSONWriter) {
    writer.member("choices", objects: remarks.choices) {
      $0.member("id", $1.id)
      $0.member("prompt", $1.prompt)
      $0.member("line", $1.line)
      $0.member("options", objects: $1.options) {
        $0.member("id", $1.id)
        $0.member("text", $1.text)
        $0.member("line", $1.line)
        $0.member("steps", strings: $1.steps)
      }
    }
    writer.member("cautions", objects: remarks.cautions) {
      $0.member("id", $1.id)
      $0.member("text", $1.text)
      $0.member("line", $1.line)
    }
    writer.member("admonitions", objects: remarks.admonitions) {
      $0.member("id", $1.id)
      $0.member("kind", $1.kind)
      $0.member("text", $1.text)
      $0.member("line", $1.line)
    }
    writer.member("expectations", objects: remarks.expectations) {
      $0.member("id", $1.id)
      $0.member("kind", $1.kind.rawValue)
      $0.member("text", $1.text)
      $0.member("line", $1.line)
      $0.member("duration", $1.duration)
    }
    writer.member("claims", objects: remarks.claims) { write($1, to: &$0) }
  }

  private static func write(_ claim: Claim, to writer: inout JSONWriter) {
    writer.member("id", claim.id)
    writer.member("type", claim.kind.rawValue)
    switch claim.value {
    case .number(let number): writer.member("value", number)
    case .text(let text): writer.member("value", text)
    case nil: writer.member("value", nil as String?)
    }
    writer.member("text", claim.text)
    writer.member("line", claim.line)
  }
}
