/// One guide's body repeated to several sizes: what a byte costs should not depend on how many there are.
struct LinearityTable {
  private static let sizes = [100_000, 1_000_000, 10_000_000]
  private static let repetitions = 3
  private static let stages: [Stage] = [.commonMark, .guideMarkdown, .runbook, .jsonLines]

  let text: String

  init(_ body: [UInt8], _ pipeline: Pipeline) {
    var text = "| bytes | " + Self.stages.map { "\($0.title), ns/byte" }.joined(separator: " | ")
    text += " |\n|---|" + Self.stages.map { _ in "---|" }.joined() + "\n"
    for size in Self.sizes {
      let guide = GuideBytes(body, repeatedTo: size)
      let cells = Self.stages.map { stage in
        let fastest = (0..<Self.repetitions).map { _ in
          Stopwatch.milliseconds { pipeline.run(stage, [guide]) }
        }.min()
        return Decimal.text((fastest ?? 0) * 1e6 / Double(guide.bytes.count), digits: 1)
      }
      text += "| \(guide.bytes.count) | \(cells.joined(separator: " | ")) |\n"
    }
    self.text = text
  }
}
