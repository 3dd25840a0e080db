import RunbookModel

extension SentenceReader {
  /// Reads routes that stand in the sentence itself: "l’appel PUT : /vps/{serviceName}", "`GET /me`".
  mutating func readRoutes() {
    for index in sentence.tokens where tokens[index].kind == .word {
      guard Self.methods.contains(prose.text(tokens[index].range)),
        let path = path(after: index), !isSupposed(index)
      else { continue }
      var call = instruction(.call, .do, verb: index, label: nil)
      call.label = "\(prose.text(tokens[index].range)) \(path.text)"
      call.tokens = index..<path.end
      // "Utilisez l’appel…" announced it.
      if let last = sentence.instructions.last, last.isVague || last.kind == .run, last.verb < index
      {
        call.reason = last.reason
        sentence.instructions.removeLast()
      }
      append(call)
    }
  }

  private static let methods: Set<String> = ["GET", "POST", "PUT", "DELETE", "PATCH"]

  /// The path that follows a method, and the token after it.
  private func path(after method: Int) -> (text: String, end: Int)? {
    var start = method + 1
    while start < end, prose.isPunctuation(start, in: .colon) { start += 1 }
    guard start + 1 < end, prose.isPunctuation(start, 0x2F),
      tokens[start + 1].start == tokens[start].end
    else { return nil }
    var last = start
    while last + 1 < end, tokens[last + 1].start == tokens[last].end,
      !prose.isPunctuation(last + 1, in: .routeEnds)
    {
      last += 1
    }
    while prose.isPunctuation(last, in: .pathEnds) { last -= 1 }
    return (prose.text(tokens[start].range.lowerBound..<tokens[last].range.upperBound), last + 1)
  }

  /// Whether a token stands in a leading clause.
  private func isSupposed(_ index: Int) -> Bool { sentence.supposed?.contains(index) ?? false }
}
