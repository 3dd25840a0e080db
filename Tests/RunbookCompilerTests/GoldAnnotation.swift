import Foundation

/// A hand-made reading of a guide: what a careful person would do, and what the guide says.
///
/// One JSON file per guide, with lines from 1 and every list in reading order:
///
///     {"guide": path, "language": "fr",
///      "actions": [{"line", "kind", "label", "optional"}], "expectations": [{"line", "kind"}],
///      "prerequisites": [line], "admonitions": [{"line", "kind"}], "claims": [{"line", "type", "value"}]}
struct GoldAnnotation: Decodable, Sendable {
  struct Action: Decodable, Sendable {
    var line: Int
    var kind: String
    var label: String?
    var optional: Bool
  }

  struct Remark: Decodable, Sendable {
    var line: Int
    var kind: String
  }

  struct Claim: Decodable, Sendable {
    var line: Int
    var type: String
    var value: Value?
  }

  /// A claim's value: a number, or a text that is compared without case.
  enum Value: Decodable, Sendable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self =
        if let number = try? container.decode(Int.self) {
          .number(number)
        } else {
          .text(try container.decode(String.self))
        }
    }

    var text: String {
      switch self {
      case .number(let number): String(number)
      case .text(let text): text
      }
    }
  }

  var guide: String
  var language: String
  var actions: [Action]
  var expectations: [Remark]
  var prerequisites: [Int]
  var admonitions: [Remark]
  var claims: [Claim]

  init(
    guide: String = "", language: String = "fr", actions: [Action] = [],
    expectations: [Remark] = [], prerequisites: [Int] = [], admonitions: [Remark] = [],
    claims: [Claim] = []
  ) {
    self.guide = guide
    self.language = language
    self.actions = actions
    self.expectations = expectations
    self.prerequisites = prerequisites
    self.admonitions = admonitions
    self.claims = claims
  }

  init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}

/// Where annotations and the guides that they read are found.
enum GoldFiles {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  /// The names, without ending, of the annotations of the guides that the program carries.
  static let names: [String] = annotations(in: tests.appending(path: "Gold"), prefix: "")

  static func annotation(_ name: String) throws -> GoldAnnotation {
    try GoldAnnotation(contentsOf: tests.appending(path: "Gold/\(name).json"))
  }

  /// The folder with the providers' own guides, which are not ours to distribute: the one that
  /// `BALISE_SHARED` names, else `shared` beside the package.
  static let publishedFolder: URL = {
    if let path = ProcessInfo.processInfo.environment["BALISE_SHARED"] {
      return URL(filePath: path)
    }
    return tests.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "shared")
  }()

  /// The names of the annotations of the published guides; none where these are not at hand.
  static let publishedNames = annotations(
    in: publishedFolder.appending(path: "gold/dev"), prefix: "seeds__")

  static func publishedAnnotation(_ name: String) throws -> GoldAnnotation {
    try GoldAnnotation(contentsOf: publishedFolder.appending(path: "gold/dev/\(name).json"))
  }

  static func publishedGuide(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: publishedFolder.appending(path: path)))
  }

  /// The names of all annotations that lie with the published guides.
  static let allPublishedNames = annotations(
    in: publishedFolder.appending(path: "gold/dev"), prefix: "")

  /// Whether the providers' guides are at hand.
  static let hasCorpus = isPublished("corpus") && !allPublishedNames.isEmpty

  static func isPublished(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: publishedFolder.appending(path: path).path)
  }

  /// The paths, without ending, of a round's annotations.
  static func roundNames(_ number: Int) -> [String] {
    let folder = "Rounds/" + (number < 10 ? "0\(number)" : "\(number)")
    return annotations(in: tests.appending(path: folder), prefix: "").map { "\(folder)/\($0)" }
  }

  static func roundAnnotation(_ name: String) throws -> GoldAnnotation {
    try GoldAnnotation(contentsOf: tests.appending(path: "\(name).json"))
  }

  private static func annotations(in folder: URL, prefix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
      .map { String($0.dropLast(".json".count)) }.sorted()
  }
}
