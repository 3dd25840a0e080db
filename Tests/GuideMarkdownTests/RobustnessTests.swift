import Diagnostics
import GuideMarkdown
import Testing

/// No input makes the parser fail in any way but by refusing it.
@Suite struct RobustnessTests {
  /// SplitMix64: the same numbers on every machine.
  private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let guides = [
    """
    ---
    title: 'Un guide'
    slug: un-guide
    ---

    ## Préambule {#préambule}

    > [!primary]
    >Texte &amp; suite \\* `Accueil`{.action} puis
    > [lien](https://exemple.fr "t"){.external}.
    >

    1. Cliquez sur `...`{.action}, **puis** *attendez*.
       ![écran](a.png){.thumbnail}
    2. Fin.

    > [!api]
    >
    > @api {v1} /vps POST /vps/{serviceName}/stop
    > @api {GET} /me
    >

    ### <a name="fin"></a> Fin
    """,
    """
    ---

    copyright:
      years: 2018
    ---

    {:new_window: target="_blank"}
    {:note: .note}

    # Gérer
    {: #managing}

    Un [lien](a){:new_window} du {{site.data.keyword.slportal}}.
    {:shortdesc}

    * Un
      {: note}

      ```sh
      ls
      ```
      {: pre}

    <table><tr></table>
    <!-- non -->
    Texte. {: tip}
    """,
    """
    ---
    slug: x
    ---

    > [!faq]
    >
    > Question
    >> Réponse
    > Encore
    >> - a

    > [!tabs]
    > **Un**
    >>
    >> | a | `b|c` |
    >> |---|---|
    >> | d<br>e | ![f](g){.thumbnail} |

    *     Texte `{.action}x` 'IP'{.action}
    > -
    > suite ** x **

    <table><tr><td>Un

    - deux

    </td></tr><details><summary>T</summary>
    <li>x <b>y</li></details></table>

    1. a
      * b
    2. c

    d[^1]

    3. e

    [^1]: note
    /// details | T
    f <kbd>g</kbd> <adresse> <ul><li>h</li></ul>
    ///

    terme
    : définition

    <<<<<<< HEAD
    ```{.sh}
    non fermé

    ## Fin
    """,
  ]

  private static let pieces = [
    "{.action}", "{:", "}", "{", "[!", "]", "> ", "\n", "\r\n", "\r", "`", "``", "*", "**", "_",
    "[",
    "](", ")", "<", ">", "&", "&amp;", "\\", "---\n", "@api {GET} /x", "{: note}\n", "{#id}", "\t",
    "    ", "- ", "1. ", "```\n", "é", "\u{FEFF}", "\u{1F600}", "<!--", "-->",
    "{{site.data.keyword.x}}",
    "[!warning]", "{:x: .y}", "===\n", "[a]: b\n", "=\"", " ", "|", "|-|-|\n", "<table>", "<td>",
    "</td>", "<b>", "</b>", "<br>", "<ul><li>", "<p>\n\n", "<details>", "</details>\n\n", "<pre>",
    "<a name=\"x\"></a>", "<script>", "<zz>", "/// details | T\n", "///\n", ": ", "[^1]", "[^1]: ",
    "{: ui}\n", "> [!faq]\n", "> [!tabs]\n", ">> ", ">>> ", "> -\n", "*     ", "<<<<<<< x\n",
    "=======\n", ">>>>>>> x\n", "## \n", "2. ", "'a'{.action}", "&nbsp;",
  ]

  @Test(arguments: 0..<3)
  func mutatedGuidesKeepTheInvariants(guide: Int) {
    var generator = SeededGenerator(state: UInt64(guide) + 1)
    let original = Array(Self.guides[guide].utf8)
    for round in 0..<2000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: Self.piece(using: &generator), at: place)
        default: bytes.replaceSubrange(place..<end, with: Self.piece(using: &generator))
        }
      }
      check(bytes, "guide \(guide), round \(round)")
    }
  }

  @Test func soupsOfMarkupKeepTheInvariants() {
    var generator = SeededGenerator(state: 99)
    for round in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        bytes += Self.piece(using: &generator)
        if Bool.random(using: &generator) {
          bytes.append(UInt8.random(in: 1...255, using: &generator))
        }
      }
      check(bytes, "soup \(round)")
    }
  }

  @Test func guidesAreReadAlikeOnManyThreads() async throws {
    let dumps = try Self.guides.map {
      treeDump(try GuideParser.parse(SourceFile(path: "guide.md", text: $0)))
    }
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          try (0..<300).map { round in
            let guide = Self.guides[round % Self.guides.count]
            return treeDump(try GuideParser.parse(SourceFile(path: "guide.md", text: guide)))
          }
        }
      }
      for try await found in group {
        for (round, dump) in found.enumerated() { #expect(dump == dumps[round % dumps.count]) }
      }
    }
  }

  private static func piece(using generator: inout SeededGenerator) -> [UInt8] {
    Array((pieces.randomElement(using: &generator) ?? "").utf8)
  }

  /// Parses bytes that were made UTF-8 and checks the tree.
  private func check(_ bytes: [UInt8], _ name: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    let source = SourceFile(path: name, text: text)
    guard let document = try? GuideParser.parse(source) else { return }
    expectInvariants(of: document, "\(name): \(text.debugDescription)")
  }
}
