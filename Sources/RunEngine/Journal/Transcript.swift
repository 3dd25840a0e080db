package import Diagnostics
import FoundationEssentials
import RunbookModel
import Values

/// A run written down so that it can be walked again: a header, then one JSON object a line for each answer.
package struct Transcript: Codable, Equatable, Sendable {
  package static let formatVersion = 1

  /// What a run starts from; a replay starts from the same.
  package struct Header: Codable, Equatable, Sendable {
    package var formatVersion: Int
    package var guide: String
    package var plan: String
    package var procedure: String
    /// The world's file; nil for the default one.
    package var world: String?
    package var at: String?
    package var seed: UInt64?
    package var values: [String: String]
    package var isPreview: Bool
    /// The address of the control plane; nil for a world in the process.
    package var endpoint: String?
    /// What happened to the world before the run, in order; nil for nothing.
    package var before: [PriorEvent]?

    package init(
      guide: String, plan: String, procedure: String, world: String?, at: String?, seed: UInt64?,
      values: [String: String], isPreview: Bool, endpoint: String? = nil,
      before: [PriorEvent]? = nil
    ) {
      formatVersion = Transcript.formatVersion
      self.guide = guide
      self.plan = plan
      self.procedure = procedure
      self.world = world
      self.at = at
      self.seed = seed
      self.values = values
      self.isPreview = isPreview
      self.endpoint = endpoint
      self.before = before
    }
  }

  /// One question with its answer.
  package struct Entry: Codable, Equatable, Sendable {
    package var step: String?
    package var question: String
    package var reply: String
    package var value: String?
  }

  package var header: Header
  package var entries: [Entry]

  package init(header: Header, journal: Journal) {
    self.header = header
    entries = journal.events.compactMap { event in
      guard case .answered(let step, let question, let reply) = event else { return nil }
      return Entry(step: step, question: question, reply: reply.name, value: reply.value)
    }
  }

  /// The transcript as JSON Lines.
  package var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes: [UInt8] = []
    func add(_ value: some Encodable) {
      guard let data = try? encoder.encode(value) else {
        preconditionFailure("strings and numbers are always encodable")
      }
      bytes += data
      bytes.append(0x0A)
    }
    add(header)
    for entry in entries { add(entry) }
    return bytes
  }

  /// - Throws: `InputRejected`, located at the line that is no part of a transcript.
  package init(_ source: SourceFile) throws(InputRejected) {
    let decoder = JSONDecoder()
    func rejected(_ line: Int) -> InputRejected {
      InputRejected(
        Diagnostic(
          rule: "transcript.syntax", severity: .error, message: Message("transcript.syntax"),
          path: source.path, location: SourceLocation(line: line, column: 1)))
    }
    let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let first = lines.first,
      let header = try? decoder.decode(Header.self, from: Data(first)),
      header.formatVersion == Self.formatVersion
    else { throw rejected(1) }
    self.header = header
    entries = []
    for (index, line) in lines.dropFirst().enumerated() where !line.isEmpty {
      guard let entry = try? decoder.decode(Entry.self, from: Data(line)),
        Reply(name: entry.reply, value: entry.value) != nil
      else { throw rejected(index + 2) }
      entries.append(entry)
    }
  }
}

extension Reply {
  var name: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .pick: "pick"
    case .leave: "leave"
    case .text: "text"
    case .skip: "skip"
    case .retry: "retry"
    case .back: "back"
    case .stop: "stop"
    case .advance: "advance"
    }
  }

  var value: String? {
    switch self {
    case .pick(let index): String(index)
    case .text(let text): text
    case .skip(let reason): reason
    case .advance(let duration): duration.iso8601
    case .yes, .no, .leave, .retry, .back, .stop: nil
    }
  }

  init?(name: String, value: String?) {
    switch name {
    case "yes": self = .yes
    case "no": self = .no
    case "leave": self = .leave
    case "retry": self = .retry
    case "back": self = .back
    case "stop": self = .stop
    case "pick":
      guard let index = value.flatMap({ Int($0) }), index >= 0 else { return nil }
      self = .pick(index)
    case "text": self = .text(value ?? "")
    case "skip": self = .skip(reason: value ?? "")
    case "advance":
      guard let duration = value.flatMap(CalendarDuration.init(iso8601:)) else { return nil }
      self = .advance(duration)
    default: return nil
    }
  }
}

/// Answers a walk with the answers of a transcript.
package final class ReplayDialogue: Dialogue {
  private let inner: any Dialogue
  private let entries: [Transcript.Entry]
  private var next = 0

  /// A dialogue that shows the walk through another one, which is never asked.
  package init(inner: any Dialogue, transcript: Transcript) {
    self.inner = inner
    entries = transcript.entries
  }

  package func show(_ announcement: Announcement) {
    inner.show(announcement)
  }

  package func ask(_ prompt: Prompt) throws(DialogueEnded) -> Reply {
    guard next < entries.count else {
      throw .unanswered(Message("replay.ended", ["question": question(prompt)]))
    }
    let entry = entries[next]
    guard entry.question == prompt.question.name, entry.step == prompt.step?.number,
      let reply = Reply(name: entry.reply, value: entry.value), prompt.question.accepts(reply)
    else {
      throw .wrongAnswer(
        Message(
          "replay.differs", ["line": .number(next + 2), "question": question(prompt)]))
    }
    next += 1
    return reply
  }

  private func question(_ prompt: Prompt) -> MessageArgument {
    .message(Message("question.\(prompt.question.name)"))
  }
}

extension Prompt.Question {
  /// Whether a picked position exists.
  func accepts(_ reply: Reply) -> Bool {
    guard case .pick(let index) = reply else { return true }
    switch self {
    case .choice(let choice, _, _): return choice.options.indices.contains(index)
    case .service(_, let services): return services.indices.contains(index)
    case .control(_, let controls): return controls.indices.contains(index)
    case .field(let field): return field.values.indices.contains(index)
    default: return false
    }
  }
}
