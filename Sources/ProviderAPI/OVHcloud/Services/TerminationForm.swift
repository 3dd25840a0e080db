import ControlPlane
import JSON

/// What the API asks somebody who terminates a service; the answers change nothing.
struct TerminationForm {
  static let name = "termination"

  /// The questions: what a confirmation takes beside the token.
  private let questions: [ParameterDescription]

  init(of service: ServiceReference) {
    let operation = OperationCatalogue.operation(id: "\(service.kind).confirmTermination")
    questions = operation?.parameters.filter { !$0.isSecret } ?? []
  }

  /// `services.form.Description`.
  var json: JSONValue {
    [
      "name": .string(Self.name),
      "questions": .array(
        questions.map { question in
          [
            "question": .string(question.name), "mandatory": .bool(question.isRequired),
            "type": question.values.isEmpty ? "text" : "enum",
            "answers": question.values.isEmpty
              ? .null : .array(question.values.map { ["key": .string($0)] }),
          ]
        }),
    ]
  }

  /// Refuses answers to other questions, and words that a question does not offer.
  func check(_ answers: [JSONValue]) throws(OVHcloudError) {
    for answer in answers {
      let name = answer["question"]?.text ?? ""
      guard let question = questions.first(where: { $0.name == name }) else {
        throw .badRequest("[answers] There is no question (\(name))")
      }
      guard let value = answer["value"]?.text,
        question.values.isEmpty || question.values.contains(value)
      else { throw .badRequest("[answers] Given data is not valid for the question (\(name))") }
    }
  }
}
