import Diagnostics
import Values

extension AttributePass {
  /// Gives a list's attributes to its target; returns the block that received them.
  mutating func give(
    _ list: AttributeList, to target: Target, at place: Place
  ) -> Int? {
    switch target {
    case .inline(let host, let isApart):
      add(list, to: host, isApart: isApart ? tree[host].span.end : nil)
      return nil
    case .block(let block):
      add(list, to: block)
      return block
    case .previousBlock:
      guard let host = qualifiedBlock(before: place.block, list) else {
        reportDetached(list)
        return nil
      }
      add(list, to: host)
      return host
    case .definition(let name):
      var list = list
      if list.definition == nil {
        list.isMalformed = true
        list.definition = name
        list.attributes.removeFirst()
        list.references = []
      }
      reportMalformed(list, .note)
      return nil
    case .quoted:
      return nil
    case .nothing:
      reportDetached(list)
      return nil
    }
  }

  /// The block that a list on a line of its own qualifies.
  private func qualifiedBlock(before block: Int, _ list: AttributeList) -> Int? {
    guard let previous = tree[block].previous else {
      guard let parent = tree[block].parent else { return nil }
      return parent == DraftTree.root ? tree[block].next : parent
    }
    guard list.attributes.contains(where: { KnownAttributes.ofCode.contains($0.name) }) else {
      return previous
    }
    var last = previous
    while let child = tree[last].lastChild, !tree[child].kind.isInline { last = child }
    if case .codeBlock = tree[last].kind { return last }
    return previous
  }

  /// Adds a list's attributes to a node, with known names for misspelt ones.
  private mutating func add(_ list: AttributeList, to node: Int, isApart hostEnd: Int? = nil) {
    var list = list
    var expansion: [GuideAttribute] = []
    for index in list.attributes.indices where list.attributes[index].kind == .class {
      let isReference = list.references.contains(index)
      if list.form != .kramdown || isReference {
        checkName(index, of: &list, isHeading: tree[node].kind.isHeading)
      }
      let name = list.attributes[index].name
      for var attribute in isReference ? vocabulary.definition(of: name) : []
      where attribute.kind != .class || attribute.name != name {
        attribute.span = list.attributes[index].span
        expansion.append(attribute)
      }
    }
    tree[node].attributes += list.attributes + expansion
    if let hostEnd {
      list.isMalformed = true
      reportMalformed(list, over: Span(hostEnd, list.span.end))
    } else {
      reportMalformed(list)
    }
  }

  /// Reports an unknown name and puts the known one that it most likely means in its place.
  private mutating func checkName(_ index: Int, of list: inout AttributeList, isHeading: Bool) {
    let attribute = list.attributes[index]
    let name = attribute.name
    let isKramdown = list.form == .kramdown
    guard !vocabulary.knows(name, isKramdown: isKramdown) else { return }
    if let known = vocabulary.nearest(to: name, isKramdown: isKramdown) {
      list.attributes[index].name = known
      let mark = list.references.contains(index) ? "" : "."
      report.add(
        "dialect.unknown-attribute", variant: "nearest", at: attribute.span,
        ["name": .text(name), "known": .text(known)],
        fix: Diagnostic.Fix(span: attribute.span, replacement: mark + known))
    } else if isHeading, list.references.contains(index) {
      list.attributes[index].kind = .id
      list.references.remove(index)
      report.add(
        "dialect.unmarked-id", at: attribute.span, ["name": .text(name)],
        fix: Diagnostic.Fix(span: attribute.span, replacement: "#\(name)"))
    } else {
      report.add("dialect.unknown-attribute", at: attribute.span, ["name": .text(name)])
    }
  }

  /// Makes a block with the attribute of an admonition one.
  mutating func makeAdmonition(of block: Int) {
    guard !tree[block].kind.isHeading, block != DraftTree.root, tree[block].parent != nil else {
      return
    }
    for attribute in tree[block].attributes where attribute.kind == .class {
      guard let kind = AdmonitionKinds.ofAttributes[attribute.name] else { continue }
      switch tree[block].kind {
      case .item, .tableRow, .tableCell, .term, .definition: return
      default: break
      }
      if let parent = tree[block].parent, tree[parent].firstChild == block,
        tree[parent].lastChild == block, tree[parent].kind == .admonition(kind: kind)
      {
        return
      }
      tree.wrap(block, in: .admonition(kind: kind))
      return
    }
  }

  private mutating func reportMalformed(
    _ list: AttributeList, _ severity: Severity = .warning, over span: Span? = nil
  ) {
    guard list.isMalformed else { return }
    let span = span ?? list.span
    let found = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    report.add(
      "dialect.malformed-attribute", severity, at: list.span,
      ["found": .text(found), "expected": .text(list.canonicalText)],
      fix: Diagnostic.Fix(span: span, replacement: list.canonicalText))
  }

  private mutating func reportDetached(_ list: AttributeList) {
    let found = String(decoding: bytes[list.span.start..<list.span.end], as: UTF8.self)
    // Code that Markdown does not read as such, as in HTML that goes on to here.
    let followsCode = list.span.start > 0 && bytes[list.span.start - 1] == Byte.backquote
    report.add(
      "dialect.detached-attribute", variant: followsCode ? "code" : nil, at: list.span,
      ["found": .text(found)])
  }
}
