import Diagnostics
import GuideMarkdown
import RunbookModel

/// A control or place that a guide names, with the place of its name in the source.
struct GuideLabel: Hashable, Sendable {
  /// How the guide sets a label off from its prose.
  enum Mark: Hashable, Sendable {
    /// The dialect's own mark: `Commander`{.action}.
    case control
    case code, strong, quoted
    /// By nothing: it was told from the words around it.
    case none
  }

  var text: String
  /// The bytes of the name alone; of the line where it is not found in it.
  var span: Span
  /// Whether the span holds the label and nothing else, so that it can be replaced.
  var isExact: Bool
  var mark: Mark
  var action: Action
  /// Whether it only tells where the action's object stands.
  var isLocator: Bool
}

/// Finds the labels of a guide's actions in its source.
struct GuideLabels {
  /// How many lines a label may stand after the one with which its sentence begins.
  private static let reach = 8

  /// Something that the source sets off.
  private struct Marked {
    var span: Span
    var line: Int
    var mark: GuideLabel.Mark
    var isUsed = false
  }

  private let source: SourceFile
  private var marked: [String: [Marked]] = [:]
  /// Code that holds a path of labels: `Facturation > Mes services`.
  private var paths: [(text: String, marked: Marked)] = []

  /// The labels in the order in which the actions stand.
  ///
  /// Routes and commands are called labels too, and left out.
  static func all(in document: GuideDocument, _ runbook: Runbook) -> [GuideLabel] {
    var labels = GuideLabels(document)
    var found: [GuideLabel] = []
    for action in actions(runbook.prelude + runbook.procedures.flatMap(\.steps)) {
      let places = action.locators.compactMap(\.label)
      switch action.kind {
      case .run, .call: continue
      case .wait, .read, .other:
        // What is only looked at may be anything; where it is shown is a place of the console.
        found += places.map { labels.label($0, action, isLocator: true) }
          .filter { $0.mark == .control }
        continue
      default: break
      }
      if let label = action.writtenLabel == nil ? action.label : nil {
        found.append(labels.label(label, action, isLocator: false))
      }
      found += places.map { labels.label($0, action, isLocator: true) }
    }
    return found
  }

  /// The actions of steps and of those inside them.
  static func actions(_ steps: [Step]) -> [Action] {
    steps.flatMap { $0.actions + actions($0.steps) }
  }

  private init(_ document: GuideDocument) {
    source = document.source
    for (index, node) in document.nodes.enumerated() {
      let mark: GuideLabel.Mark
      var text = node.text
      switch node.kind {
      case .code: mark = document.hasClass("action", node) ? .control : .code
      case .strong:
        mark = .strong
        text = document.nodes[index..<node.subtreeEnd].map(\.text).joined()
      default: continue
      }
      let found = Marked(span: node.span, line: source.line(at: node.span.start), mark: mark)
      marked[LabelText.trimmed(text), default: []].append(found)
      if mark == .control, text.contains(">") { paths.append((text, found)) }
    }
  }

  private mutating func label(_ text: String, _ action: Action, isLocator: Bool) -> GuideLabel {
    let lines = action.line...(action.line + Self.reach)
    let found = take(text, in: lines) ?? path(with: text, in: lines) ?? quoted(text, in: lines)
    let span = found.map { occurrence(of: text, in: $0.span) }
    let plain = span == nil ? occurrence(of: text, in: source.span(ofLine: action.line)) : nil
    return GuideLabel(
      text: text,
      span: span.flatMap { $0 } ?? plain ?? found?.span ?? source.span(ofLine: action.line),
      isExact: span.flatMap { $0 } != nil, mark: found?.mark ?? .none, action: action,
      isLocator: isLocator)
  }

  /// The first marked text that is a label, preferably one that no other action has taken.
  private mutating func take(_ text: String, in lines: ClosedRange<Int>) -> Marked? {
    guard let all = marked[text] else { return nil }
    let near = all.indices.filter { lines.contains(all[$0].line) }
    guard let index = near.first(where: { !all[$0].isUsed }) ?? near.last else { return nil }
    marked[text]?[index].isUsed = true
    return all[index]
  }

  private func path(with text: String, in lines: ClosedRange<Int>) -> Marked? {
    paths.first { path in
      lines.contains(path.marked.line)
        && path.text.split(separator: ">").contains { LabelText.trimmed(String($0)) == text }
    }?.marked
  }

  /// A label between quotation marks, which may have bold or blanks inside.
  private func quoted(_ text: String, in lines: ClosedRange<Int>) -> Marked? {
    for line in lines where line <= source.lineCount {
      let span = source.span(ofLine: line)
      let bytes = source.bytes[span.start..<span.end]
      var start = span.start
      while let found = SourceText.firstRange(of: text, in: bytes[start...]) {
        if isQuote(before: found.lowerBound, from: span.start),
          isQuote(after: found.upperBound, to: span.end)
        {
          return Marked(span: Span(found.lowerBound, found.upperBound), line: line, mark: .quoted)
        }
        start = found.upperBound
      }
    }
    return nil
  }

  private static let quotes = ["\"", "\u{AB}", "\u{BB}", "\u{201C}", "\u{201D}"].map {
    Array($0.utf8)
  }
  private static let blanks = [" ", "*", "\u{A0}", "\u{202F}"].map { Array($0.utf8) }

  private func isQuote(before offset: Int, from start: Int) -> Bool {
    var bytes = source.bytes[start..<offset]
    while let blank = Self.blanks.first(where: { bytes.suffix($0.count).elementsEqual($0) }) {
      bytes.removeLast(blank.count)
    }
    return Self.quotes.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private func isQuote(after offset: Int, to end: Int) -> Bool {
    var bytes = source.bytes[offset..<end]
    while let blank = Self.blanks.first(where: { bytes.starts(with: $0) }) {
      bytes.removeFirst(blank.count)
    }
    return Self.quotes.contains { bytes.starts(with: $0) }
  }

  private func occurrence(of text: String, in span: Span) -> Span? {
    SourceText.firstRange(of: text, in: source.bytes[span.start..<span.end])
      .map { Span($0.lowerBound, $0.upperBound) }
  }
}
