// Reads HTML through libxml2's SAX parser. Every string is copied before the callback returns.

import CLibXML2

/// Reads HTML as people write it: unclosed, misplaced and unknown tags are no mistake.
package enum HTMLReader {
  /// The tags, texts and comments of a piece of HTML, in reading order.
  ///
  /// Starts and ends are balanced: libxml2 closes what the input leaves open, as HTML 4 has it, and
  /// passes over ends of what is not open. Elements that the input does not write, as `<p>` around
  /// bare text, are left out. No network is used, and no entities but those of HTML.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without NULs, at most `Int32.max` bytes.
  ///   - depthLimit: How deep elements may be nested.
  /// - Returns: The events; nil when elements are nested deeper.
  package static func events(of bytes: [UInt8], depthLimit: Int) -> [HTMLEvent]? {
    guard !bytes.isEmpty else { return [] }
    let collector = HTMLCollector(bytes, depthLimit: depthLimit)
    let text = HTMLTagCheck.bounded(bytes)
    unsafe text.withUnsafeBytes { buffer in
      guard
        let parser = unsafe LibXMLHTMLParser(
          buffer.bindMemory(to: CChar.self), collector: collector)
      else { return }
      parser.run()
    }
    return collector.isTooDeep ? nil : collector.events
  }
}

/// The owner of a parser that libxml2 has allocated.
@safe
private struct LibXMLHTMLParser: ~Copyable {
  private let parser: htmlParserCtxtPtr
  private let collector: HTMLCollector

  /// Nil when there is no memory left.
  ///
  /// The buffer must outlive the parser.
  init?(_ buffer: UnsafeBufferPointer<CChar>, collector: HTMLCollector) {
    guard let parser = unsafe htmlCreateMemoryParserCtxt(buffer.baseAddress, Int32(buffer.count))
    else { return nil }
    unsafe self.parser = parser
    self.collector = collector
    unsafe xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
    let options =
      HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe htmlCtxtUseOptions(parser, Int32(options))
    unsafe parser.pointee.sax.pointee = Self.handler()
    unsafe collector.parser = parser
    unsafe parser.pointee.userData = Unmanaged.passUnretained(collector).toOpaque()
  }

  deinit {
    unsafe htmlFreeParserCtxt(parser)
  }

  borrowing func run() {
    unsafe htmlParseDocument(parser)
    unsafe collector.parser = nil
  }

  private static func handler() -> htmlSAXHandler {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.startElement = { context, name, attributes in
      unsafe HTMLCollector.of(context)?.start(String(xml: name), attributes)
    }
    unsafe handler.endElement = { context, name in
      unsafe HTMLCollector.of(context)?.end(String(xml: name))
    }
    unsafe handler.characters = { context, text, length in
      unsafe HTMLCollector.of(context)?.text(text, Int(length))
    }
    unsafe handler.ignorableWhitespace = { context, text, length in
      unsafe HTMLCollector.of(context)?.text(text, Int(length))
    }
    unsafe handler.cdataBlock = { context, text, length in
      unsafe HTMLCollector.of(context)?.text(text, Int(length))
    }
    unsafe handler.comment = { context, _ in
      unsafe HTMLCollector.of(context)?.comment()
    }
    return unsafe handler
  }
}

/// Collects the events of one parse.
@safe
private final class HTMLCollector {
  private(set) var events: [HTMLEvent] = []
  private(set) var isTooDeep = false
  /// The parser while it runs; it tells how far it has read.
  var parser: htmlParserCtxtPtr?

  private let bytes: [UInt8]
  private let depthLimit: Int
  /// Whether each open element stands in the input.
  private var open: [Bool] = []
  /// The elements that the parser adds where nobody wrote them.
  private static let impliedNames: Set<String> = ["body", "head", "html", "p"]
  /// How many `<` of attributes are passed over in search of a tag's start.
  private static let tryLimit = 64
  /// The offset after the last tag, text or comment.
  private var done = 0

  init(_ bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    unsafe parser = nil
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> HTMLCollector? {
    unsafe context.map { unsafe Unmanaged<HTMLCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    let tag = tagStart(of: name, isEnd: false)
    let isWritten = tag != nil || !Self.impliedNames.contains(name)
    open.append(isWritten)
    guard open.count <= depthLimit else {
      isTooDeep = true
      if let parser = unsafe parser { unsafe xmlStopParser(parser) }
      return
    }
    guard isWritten else {
      // Ends of what is not open were passed over; a text is still to come.
      if done < bytes.count, bytes[done] == UInt8(ascii: "<") { done = max(done, position) }
      return
    }
    let range = tagRange(from: tag ?? done)
    let content = HTMLEvent.Content.start(name: name, attributes: unsafe Self.copy(attributes))
    events.append(HTMLEvent(content: content, range: range))
  }

  func end(_ name: String) {
    guard open.popLast() == true else { return }
    let tag = tagStart(of: name, isEnd: true)
    let range = tag.map { tagRange(from: $0) } ?? done..<done
    events.append(
      HTMLEvent(content: .end(name: name, isImplied: tag == nil), range: range))
  }

  func text(_ pointer: UnsafePointer<xmlChar>?, _ length: Int) {
    guard let pointer = unsafe pointer, length > 0 else { return }
    let buffer = unsafe UnsafeBufferPointer(start: pointer, count: length)
    let end = max(done, position)
    // What the parser passed over in silence stands before the text.
    let start = max(done, end - length)
    let isVerbatim = unsafe bytes[start..<end].elementsEqual(buffer)
    let range = (isVerbatim ? start : done)..<end
    done = end
    events.append(
      HTMLEvent(content: .text(unsafe String(decoding: buffer, as: UTF8.self)), range: range))
  }

  func comment() {
    let end = max(done, position)
    events.append(HTMLEvent(content: .comment, range: done..<end))
    done = end
  }

  /// How many bytes the parser has read.
  private var position: Int {
    guard let parser = unsafe parser, let input = unsafe parser.pointee.input else { return done }
    let offset = unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return min(max(offset, 0), bytes.count)
  }

  /// Where the tag of a name starts that the parser has just read, or is reading; nil when the
  /// source has none.
  private func tagStart(of name: String, isEnd: Bool) -> Int? {
    var offset = position - 1
    var tries = 0
    while offset >= done, tries < Self.tryLimit {
      if bytes[offset] == UInt8(ascii: "<") {
        if isTag(name, isEnd: isEnd, at: offset) { return offset }
        // An end tag holds no `<`; an attribute of a start tag may.
        if isEnd { return nil }
        tries += 1
      }
      offset -= 1
    }
    return nil
  }

  private func isTag(_ name: String, isEnd: Bool, at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "<") else { return false }
    let nameStart = start + (isEnd ? 2 : 1)
    guard nameStart <= bytes.count, !isEnd || bytes[start + 1] == UInt8(ascii: "/") else {
      return false
    }
    let rest = bytes[nameStart...].prefix(name.utf8.count)
    let isName = rest.elementsEqual(name.utf8) { byte, expected in
      byte == expected || (byte | 0x20 == expected && (0x61...0x7A).contains(expected))
    }
    guard isName, nameStart + rest.count < bytes.count else { return isName }
    // `<pre>` is no `<p>`.
    let next = bytes[nameStart + rest.count]
    return !(0x61...0x7A).contains(next | 0x20) && !(0x30...0x39).contains(next)
  }

  /// The bytes of a tag that the parser is in or after; they count as read.
  private func tagRange(from start: Int) -> Range<Int> {
    var end = max(start, position)
    if end == start || bytes[end - 1] != UInt8(ascii: ">") {
      while end < bytes.count, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") {
        end += 1
      }
      if end < bytes.count, bytes[end] == UInt8(ascii: ">") { end += 1 }
    }
    done = end
    return start..<end
  }

  private static func copy(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [HTMLAttribute] {
    var result: [HTMLAttribute] = []
    guard var next = unsafe attributes else { return result }
    while let name = unsafe next.pointee {
      result.append(
        HTMLAttribute(name: unsafe String(xml: name), value: unsafe String(xml: next[1])))
      unsafe next += 2
    }
    return result
  }
}
