package import RunbookModel
package import Values

extension Checklist {
  /// A line of an indented list.
  package struct Line: Hashable, Sendable {
    package var depth: Int
    package var content: Content

    package enum Content: Hashable, Sendable {
      case item(Item)
      /// One of the options that follow, one deeper; with the question where no item asks it.
      case choice(prompt: Words?)
      /// An option, whose items follow, one deeper, or stand in other steps.
      case option(Words, steps: [StepReference])
    }
  }

  /// What is ticked when one action is done.
  package struct Item: Hashable, Sendable {
    /// The action's id.
    package var action: String
    /// From 1 for the first item of the checklist.
    package var number: Int
    package var instruction: Words
    package var isOptional: Bool
    package var because: Action.OptionalReason?
    package var condition: Condition?
    package var code: Action.Code?
    package var links: [String]
    /// What is observed when the item is done.
    package var outcomes: [Outcome]
  }

  package struct Condition: Hashable, Sendable {
    package var relation: Action.Condition.Relation
    package var text: Words
  }

  /// Where a step stands.
  package struct StepReference: Hashable, Sendable {
    package var number: String
    /// The title of its section; nil where it is the one that refers to it.
    package var section: Words?
  }

  /// Something to know before the items.
  package struct Warning: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case caution
      /// With the dialect's word for it.
      case admonition(String)
      /// What the guide claims on loss, finality or cost.
      case claim(Claim.Kind)
    }

    package var kind: Kind
    package var text: Words
  }

  /// Something that the operator will observe, or how long it takes.
  package struct Outcome: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case expectation(Expectation.Kind)
      /// A delay or validity that the guide claims.
      case delay
    }

    package var kind: Kind
    package var text: Words
    package var duration: CalendarDuration?
  }
}
