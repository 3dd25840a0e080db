/// The stages one after the other, again and again, so that what else the machine does meets all alike.
struct RoundsTable {
  private let guides: [GuideBytes]
  private let rounds: Int
  /// Milliseconds by stage, without the hash.
  private var times: [Stage: [Double]] = [:]

  init(_ guides: [GuideBytes], rounds: Int, _ pipeline: Pipeline) {
    self.guides = guides
    self.rounds = rounds
    for round in 0...rounds {
      var milliseconds: [Stage: Double] = [:]
      for stage in Stage.allCases {
        milliseconds[stage] = Stopwatch.milliseconds { pipeline.run(stage, guides) }
      }
      // The first one only fills caches.
      guard round > 0 else { continue }
      let hash = milliseconds[.hash] ?? 0
      for stage in Stage.allCases {
        times[stage, default: []].append((milliseconds[stage] ?? 0) - stage.shareOfHash * hash)
      }
    }
  }

  var text: String {
    let bytes = guides.reduce(0) { $0 + $1.bytes.count }
    let reference = times[.commonMark] ?? []
    var text = "\(guides.count) guides, \(bytes) bytes, \(rounds) rounds\n\n"
    text += "| what | minimum ms | median ms | MB/s | × libcmark |\n|---|---|---|---|---|\n"
    for stage in Stage.allCases {
      let own = (times[stage] ?? []).sorted()
      let ratios = zip(times[stage] ?? [], reference).map { $0 / $1 }.sorted()
      let cells = [
        stage.title, Decimal.text(own[0], digits: 1), Decimal.text(own.median, digits: 1),
        Decimal.text(Double(bytes) / 1000 / own.median, digits: 1),
        Decimal.text(ratios.median, digits: 2),
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }
}
