/// What an element of HTML means in a guide.
enum HTMLElement {
  /// A block without a meaning of its own, as `<div>`.
  case division
  case paragraph
  case quote
  case heading(level: Int)
  case rule
  case preformatted
  case list(isOrdered: Bool)
  case item
  case table
  case section(isHeader: Bool)
  case row
  case cell(isHeader: Bool)
  case caption
  case definitionList
  case term
  case definition
  case details
  case summary
  case strong
  case emphasis
  case code
  case anchor
  case image
  case lineBreak
  /// An inline element without a meaning of its own, as `<span>`.
  case span
  /// An element that vanishes with all that it holds, as `<style>`.
  case dropped

  /// The element of a name in lower case; nil for a name that guides use as a placeholder.
  init?(_ name: String) {
    guard let element = Self.elements[name] else { return nil }
    self = element
  }

  /// Whether the element ends the paragraph before it.
  var isBlock: Bool {
    switch self {
    case .strong, .emphasis, .code, .anchor, .image, .lineBreak, .span, .dropped: false
    default: true
    }
  }

  /// Whether an element that nobody closed is a mistake; HTML lets many ends be left out.
  var needsEnd: Bool {
    switch self {
    case .list, .table, .definitionList, .details, .preformatted, .strong, .emphasis, .code: true
    default: false
    }
  }

  private static let elements: [String: HTMLElement] = [
    "a": .anchor, "abbr": .span, "article": .division, "aside": .division, "audio": .dropped,
    "b": .strong, "big": .span, "blockquote": .quote, "body": .division, "br": .lineBreak,
    "button": .span, "canvas": .dropped, "caption": .caption, "center": .division,
    "cite": .emphasis,
    "code": .code, "col": .dropped, "colgroup": .dropped, "dd": .definition, "del": .span,
    "details": .details, "dfn": .emphasis, "div": .division, "dl": .definitionList, "dt": .term,
    "em": .emphasis, "embed": .dropped, "fieldset": .division, "figcaption": .paragraph,
    "figure": .division, "font": .span, "footer": .division, "form": .division,
    "h1": .heading(level: 1), "h2": .heading(level: 2), "h3": .heading(level: 3),
    "h4": .heading(level: 4), "h5": .heading(level: 5), "h6": .heading(level: 6),
    "head": .dropped, "header": .division, "hr": .rule, "html": .division, "i": .emphasis,
    "iframe": .dropped, "img": .image, "input": .dropped, "ins": .span, "kbd": .code,
    "label": .span,
    "li": .item, "link": .dropped, "main": .division, "mark": .span, "meta": .dropped,
    "nav": .division, "nobr": .span, "noscript": .dropped, "ol": .list(isOrdered: true),
    "p": .paragraph, "pre": .preformatted, "q": .span, "s": .span, "samp": .code,
    "script": .dropped, "section": .division, "small": .span, "span": .span, "strike": .span,
    "strong": .strong, "style": .dropped, "sub": .span, "summary": .summary, "sup": .span,
    "svg": .dropped, "table": .table, "tbody": .section(isHeader: false),
    "td": .cell(isHeader: false),
    "template": .dropped, "tfoot": .section(isHeader: false), "th": .cell(isHeader: true),
    "thead": .section(isHeader: true), "tr": .row, "tt": .code, "u": .span,
    "ul": .list(isOrdered: false), "video": .dropped, "wbr": .span,
  ]
}
