/// Takes the braces off the languages of code blocks: `{.bash}` means `bash`.
enum FenceInfoPass {
  static func run(on codeBlocks: [Int], of tree: inout DraftTree) {
    for code in codeBlocks {
      guard case .codeBlock(let info) = tree[code].kind, info.utf8.first == Byte.openBrace else {
        continue
      }
      let bytes = info.utf8.filter { $0 != Byte.openBrace && $0 != Byte.closeBrace }
      let words = bytes.drop { Byte.isBlank($0) || $0 == Byte.colon || $0 == Byte.period }
      let text = String(decoding: words, as: UTF8.self)
      tree[code].kind = .codeBlock(info: HTMLTreeBuilder.collapsed(text))
    }
  }
}
