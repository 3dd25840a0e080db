/// Something in a console that an action may mean.
struct Candidate: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case control(Control)
    case place(Place)
    case value(FieldValue, of: Control)
  }

  var subject: Subject
  var match: MatchKind
  /// How much of the action's words it explains, when it is found by description.
  var weight = 0

  /// Where it stands; a place stands in itself.
  var place: String {
    switch subject {
    case .control(let control), .value(_, let control): control.place
    case .place(let place): place.id
    }
  }

  var control: Control? {
    switch subject {
    case .control(let control), .value(_, let control): control
    case .place: nil
    }
  }

  var id: String {
    switch subject {
    case .control(let control), .value(_, let control): control.id
    case .place(let place): place.id
    }
  }

  var labels: Names {
    switch subject {
    case .control(let control): control.labels
    case .place(let place): place.labels
    case .value(let value, _): value.labels
    }
  }

  var terms: Names {
    switch subject {
    case .control(let control): control.terms
    case .place(let place): place.terms
    case .value(let value, _): value.terms
    }
  }
}

extension Candidate.Subject {
  /// Where the operator is after acting on it; nil where that stays open.
  func place(in console: ConsoleModel) -> String? {
    switch self {
    case .place(let place): place.id == console.start ? console.home : place.id
    case .control(let control):
      control.kind.isPressed ? Navigator(console: console).place(after: control) : control.place
    case .value(_, let control): control.place
    }
  }

  var target: Target {
    switch self {
    case .place(let place): .place(place.id)
    case .value(let value, let control): .fieldValue(control: control.id, value: value.value)
    case .control(let control):
      if let kind = control.selects {
        .selectService(kind: kind, control: control.id)
      } else if control.kind == .deed, let operation = control.operation {
        .operatorFact(operation: operation.id)
      } else if control.kind.isField {
        .field(control.id)
      } else {
        .control(control.id)
      }
    }
  }
}
