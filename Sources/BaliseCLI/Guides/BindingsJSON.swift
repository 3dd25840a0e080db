import JSON
import Console
import RunbookModel

/// Bindings as the `bindings` member of a runbook's JSON.
enum BindingsJSON {
  static func write(_ bindings: Bindings, to writer: inout JSONWriter) {
    writer.key("bindings")
    writer.object { writer in
      writer.key("actions")
      writer.object { writer in
        for id in bindings.actions.keys.sorted() {
          guard let binding = bindings.actions[id] else { continue }
          writer.key(id)
          writer.object { write(binding, to: &$0) }
        }
      }
      writer.key("options")
      writer.object { writer in
        for id in bindings.options.keys.sorted() {
          guard let option = bindings.options[id] else { continue }
          writer.key(id)
          writer.object {
            $0.member("control", option.control)
            $0.member("value", option.value)
          }
        }
      }
      writer.key("claims")
      writer.object { writer in
        for id in bindings.claims.keys.sorted() {
          writer.member(id, strings: (bindings.claims[id] ?? []).map(\.property))
        }
      }
    }
  }

  private static func write(_ binding: ActionBinding, to writer: inout JSONWriter) {
    let target = TargetText(binding.target)
    writer.member("target", target.kind)
    for (name, value) in target.details { writer.member(name, value) }
    writer.member("match", MatchText.word(binding.match))
    writer.member("alternatives", strings: binding.alternatives)
  }
}

/// A binding's target in words for machines and outlines.
struct TargetText {
  let kind: String
  let details: [(name: String, value: String)]

  init(_ target: Target) {
    switch target {
    case .control(let id): (kind, details) = ("control", [("control", id)])
    case .place(let id): (kind, details) = ("place", [("place", id)])
    case .selectService(let service, let control):
      kind = "service"
      details = [("service", service)] + (control.map { [("control", $0)] } ?? [])
    case .field(let id): (kind, details) = ("field", [("control", id)])
    case .fieldValue(let control, let value):
      (kind, details) = ("value", [("control", control), ("value", value)])
    case .call(let operation): (kind, details) = ("call", [("operation", operation)])
    case .argument(let operation, let name):
      (kind, details) = ("argument", [("operation", operation), ("parameter", name)])
    case .operatorFact(let operation): (kind, details) = ("operator", [("operation", operation)])
    case .signIn: (kind, details) = ("signIn", [])
    case .reading: (kind, details) = ("reading", [])
    case .waiting: (kind, details) = ("waiting", [])
    case .manual: (kind, details) = ("manual", [])
    case .ambiguous: (kind, details) = ("ambiguous", [])
    }
  }
}

/// How a label matched, in one word.
enum MatchText {
  static func word(_ match: MatchKind) -> String {
    switch match {
    case .exact: "exact"
    case .folded: "folded"
    case .former: "former"
    case .described: "described"
    case .implied: "implied"
    }
  }
}
