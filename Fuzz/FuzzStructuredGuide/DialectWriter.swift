/// Writes a guide as bytes decide: blocks of both dialects, well-formed or not, at changing depths of
/// quotes and lists.
struct DialectWriter {
  private var input: ByteReader
  private var text = ""
  private var quotes = 0
  private var indentation = 0

  static func guide(_ plan: [UInt8]) -> [UInt8] {
    var writer = DialectWriter(input: ByteReader(plan))
    writer.frontMatter()
    while !writer.input.isAtEnd { writer.block() }
    return Array(writer.text.utf8)
  }

  private init(input: ByteReader) { self.input = input }

  private mutating func frontMatter() {
    guard input.number(below: 4) > 0 else { return }
    line("---")
    for _ in 0..<input.number(below: 5) {
      let key = input.pick(["title", "excerpt", "keywords", "copyright", "section;", "- a", "  b"])
      let value = input.pick([
        "Un titre", "'l''un'", "\"a", "[a, [b]]", "{a: {b: c}}", "09", "&x *x", "|", ">-", "",
        ": :",
      ])
      line("\(key): \(value)")
    }
    if input.number(below: 8) > 0 { line("---") }
  }

  private mutating func block() {
    switch input.number(below: 18) {
    case 0:
      line(
        String(repeating: "#", count: 1 + input.number(below: 6)) + " "
          + input.pick(Vocabulary.headings) + input.pick(["", " {#a}", " {: #b}", " #"]))
    case 1: line(">" + input.pick(["", " ", "> ", "  > "]) + input.pick(Vocabulary.admonitions))
    case 2: quotes = min(quotes + 1, 8)
    case 3: quotes = max(quotes - 1, 0)
    case 4: line(input.pick(["- ", "* ", "+ ", "-", "- [ ] "]) + sentence())
    case 5: line(input.pick(["1. ", "2. ", "9) ", "0. ", "1."]) + sentence())
    case 6: indentation = min(indentation + 1 + input.number(below: 4), 24)
    case 7: indentation = max(indentation - 1 - input.number(below: 4), 0)
    case 8: table()
    case 9: fence()
    case 10: line(input.pick(Vocabulary.html) + sentence())
    case 11: line(input.pick(Vocabulary.routes))
    case 12: line(input.pick(Vocabulary.attributes))
    case 13: line("")
    case 14: line(input.pick(["---", "===", "***", "[a]: b \"c\"", "[a]:", "    code", "\t- x"]))
    case 15:
      line("**\(input.pick(Vocabulary.headings))**" + input.pick(["", " :", " : " + sentence()]))
    default: line(sentence())
    }
  }

  private mutating func table() {
    for row in 0..<(2 + input.number(below: 3)) {
      line(
        row == 1
          ? input.pick(["|---|---|", "|:-|-:|", "---", "|-"]) : "|\(sentence())|\(sentence())")
    }
  }

  private mutating func fence() {
    let mark = input.pick(["```", "~~~", "````"])
    line(mark + input.pick(["", "bash", " sh {.a}", " `x`"]))
    line(sentence())
    if input.number(below: 4) > 0 { line(mark) }
    if input.number(below: 4) == 0 { line(input.pick(["{: pre}", "{: codeblock}", "{: screen}"])) }
  }

  private mutating func sentence() -> String {
    var sentence = input.pick(Vocabulary.openings)
    for _ in 0..<input.number(below: 8) {
      switch input.number(below: 8) {
      case 0: sentence += " `\(word())`" + input.pick(Vocabulary.attributes)
      case 1: sentence += " **\(word())**"
      case 2: sentence += " [\(word())](\(input.pick(["a", "#b", "https://c/d", "<e f>"])))"
      case 3: sentence += " ![\(word())](images/a.png)" + input.pick(Vocabulary.attributes)
      case 4: sentence += input.pick(Vocabulary.marks)
      default: sentence += " " + word()
      }
    }
    return sentence + input.pick([".", "", " :", ", puis"])
  }

  private mutating func word() -> String { input.pickAmongMany(Vocabulary.words) }

  private mutating func line(_ content: String) {
    let quote = String(repeating: input.number(below: 6) == 0 ? ">" : "> ", count: quotes)
    text += quote + String(repeating: " ", count: indentation) + content
    text += input.pick(Vocabulary.lineEnds)
  }
}
