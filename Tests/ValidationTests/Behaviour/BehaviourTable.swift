import ControlPlane
import Foundation
import Values

/// Which properties of the behaviour each guide speaks of, as a person read it.
///
/// Written by hand from the guides, before anything was bound. `told` is the value that the guide tells: as the
/// catalogue has it, vaguely ("a few minutes"), `> 0`, or `differs` where the guide and the catalogue disagree.
enum BehaviourTable {
  struct Row: Hashable, Sendable, CustomStringConvertible {
    var guide: String
    var line: Int
    var property: String
    var told: String

    var description: String { "\(guide):\(line) \(property)" }

    /// The value that the property is changed to: it makes false what the guide tells.
    func changed(_ value: FactValue) -> FactValue {
      switch value {
      case .bool(let value): .bool(!value)
      case .integer(let value): .integer(value + 1)
      case .duration(let value): .duration(changed(value))
      case .money(let value):
        .money(
          Money(hundredths: told == "> 0" ? 0 : value.hundredths * 2, currency: value.currency))
      case .text, .instant: value
      }
    }

    private func changed(_ duration: CalendarDuration) -> CalendarDuration {
      if told == "> 0" { return CalendarDuration() }
      let seconds = duration.secondsWithoutMonths
      guard seconds > 0 else { return CalendarDuration(months: duration.months * 2) }
      return CalendarDuration(seconds: told.contains("few") ? seconds * 60 : seconds * 2 / 3)
    }
  }

  static let rows: [Row] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "behaviour-table.tsv")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else {
      fatalError("no table beside the tests")
    }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, let number = Int(fields[1]) else { return nil }
      return Row(guide: fields[0], line: number, property: fields[2], told: fields[3])
    }
  }()
}
