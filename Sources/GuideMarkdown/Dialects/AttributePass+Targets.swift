import Diagnostics

extension AttributePass {
  /// The node that a list qualifies; nil when it is no list at all.
  func target(of list: AttributeList, at place: Place) -> Target? {
    list.form == .kramdown ? kramdownTarget(of: list, at: place) : bracesTarget(of: list, at: place)
  }

  private func bracesTarget(of list: AttributeList, at place: Place) -> Target? {
    let isHeading = tree[place.block].kind.isHeading
    if isHeading, endsLine(list), list.attributes.allSatisfy({ $0.kind == .id }) {
      return .block(place.block)
    }
    let isKnown = list.attributes.contains {
      $0.kind == .class && vocabulary.knows($0.name, isKramdown: false)
    }
    if let host = decorated(before: place) {
      if tree[host].span.end == place.offset { return .inline(host, isApart: false) }
      if isKnown { return .inline(host, isApart: true) }
    }
    guard list.form == .braces, bytes[place.offset] == Byte.openBrace else { return nil }
    if isHeading, endsLine(list) { return .block(place.block) }
    guard isKnown else { return nil }
    if list.attributes.contains(where: { $0.kind == .class && $0.name == "action" }),
      let label = quotedLabel(before: place)
    {
      return .quoted(label)
    }
    return .nothing
  }

  private func kramdownTarget(of list: AttributeList, at place: Place) -> Target? {
    if let name = list.definition { return .definition(name) }
    let startsLine = startsLine(place)
    let endsLine = endsLine(list)
    if startsLine, endsLine, let name = list.unmarkedDefinition,
      tree[place.block].previous == nil || tree[place.text].next != nil
    {
      return .definition(name)
    }
    let isOfBlock = list.attributes.contains {
      AdmonitionKinds.ofAttributes[$0.name] != nil || $0.name == "shortdesc"
    }
    if !startsLine, !(endsLine && isOfBlock), let host = decorated(before: place),
      tree[host].span.end == place.offset
    {
      return .inline(host, isApart: false)
    }
    if startsLine, tree[place.text].previous == nil {
      return isForBlockBelow(list, at: place) ? .block(place.block) : .previousBlock
    }
    return startsLine || endsLine ? .block(place.block) : .nothing
  }

  /// Whether a list that starts a block is for that block and not for the one before: an empty line
  /// stands between the two, and text follows the list.
  private func isForBlockBelow(_ list: AttributeList, at place: Place) -> Bool {
    guard let next = tree[place.text].next, tree[next].kind == .softBreak,
      let text = tree[next].next, tree[text].kind != .text || !tree[text].text.hasPrefix("{:"),
      !list.attributes.contains(where: { $0.kind == .id }),
      let previous = tree[place.block].previous
    else { return false }
    let scanner = SourceScanner(bytes)
    let gap = scanner.skip(from: tree[previous].span.end) { $0 == Byte.carriageReturn }
    guard scanner[gap] == Byte.newline else { return false }
    let line = scanner.skip(from: gap + 1, while: Byte.isBlank)
    return scanner[line].map(Byte.isLineEnd) ?? false
  }

  /// The inline node right before a list, but for blanks and one line break.
  private func decorated(before place: Place) -> Int? {
    guard startsText(place), var previous = tree[place.text].previous else { return nil }
    if tree[previous].kind == .softBreak {
      guard let beforeBreak = tree[previous].previous else { return nil }
      previous = beforeBreak
    }
    return isDecorable(previous) ? previous : nil
  }

  /// Whether an inline node is one that attributes may follow.
  func isDecorable(_ node: Int) -> Bool {
    switch tree[node].kind {
    case .code, .link, .image, .strong, .emphasis, .inlineHTML: true
    default: false
    }
  }

  private func startsText(_ place: Place) -> Bool {
    tree[place.text].text.utf8.prefix(place.index).allSatisfy(Byte.isBlank)
  }

  private func startsLine(_ place: Place) -> Bool {
    guard startsText(place), tree[place.text].parent == place.block else { return false }
    guard let previous = tree[place.text].previous else { return true }
    return tree[previous].kind == .softBreak || tree[previous].kind == .lineBreak
  }

  private func endsLine(_ list: AttributeList) -> Bool {
    let scanner = SourceScanner(bytes)
    let end = scanner.skip(from: list.span.end, while: Byte.isBlank)
    guard let next = scanner[end] else { return true }
    return Byte.isLineEnd(next) || scanner.matches("{:", at: end) || scanner.matches("{.", at: end)
  }
}
