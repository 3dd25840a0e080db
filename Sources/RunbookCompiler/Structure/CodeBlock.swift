/// A block of code, and what an operator does with it.
struct CodeBlock {
  enum Use: Equatable {
    /// Runs it; the label is the first command.
    case command(label: String)
    /// Writes the lines into a file or a field.
    case lines
    /// Reads what a command has printed.
    case output
  }

  let text: String
  let language: String

  init(text: String, info: String) {
    self.text = text
    language = info.split(separator: " ").first.map { $0.lowercased() } ?? ""
  }

  /// What is done with the block, where the sentence before tells to do something with it or announces what a
  /// command prints.
  func use(isAnnounced: Bool, followsOutputCue: Bool) -> Use {
    let lines = text.utf8.split(separator: 0x0A).map { Substring($0) }
    guard let first = lines.first(where: { !Self.isComment($0) }) ?? lines.first else {
      return .output
    }
    if let prompted = lines.lazy.compactMap({ ShellPrompt.command(in: $0) }).first {
      return .command(label: prompted)
    }
    if followsOutputCue { return .output }
    if Self.files.contains(language) { return .lines }
    let label = String(first).trimmingSpaces
    if Self.shells.contains(language) {
      return Self.looksLikeProse(label) ? .output : .command(label: label)
    }
    if Self.looksLikeCommand(label) { return .command(label: label) }
    return isAnnounced ? .lines : .output
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.hasPrefix("#") || line.hasPrefix("//") || line.hasPrefix("--")
  }

  /// Whether a line reads like "The authenticity of host … can’t be established".
  private static func looksLikeProse(_ line: String) -> Bool {
    guard let first = line.utf8.first, (0x41...0x5A).contains(first), !looksLikeCommand(line) else {
      return false
    }
    let words = line.split(separator: " ")
    return words.count > 2 && words[1].utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  private static func looksLikeCommand(_ line: String) -> Bool {
    guard let word = line.split(separator: " ").first else { return false }
    if statements.contains(word.uppercased()), word.allSatisfy(\.isUppercase) { return true }
    // "BASE_DIR=/opt"
    if let equals = word.firstIndex(of: "="), equals > word.startIndex {
      return word[..<equals].utf8.allSatisfy(isNameByte)
    }
    return word.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
      && word.utf8.allSatisfy { byte in
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x2D...0x2F, 0x5F, 0x7E, 0x24: true
        default: false
        }
      }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x5F: true
    default: false
    }
  }

  private static let shells: Set<String> = [
    "sh", "bash", "zsh", "shell", "shell-session", "shellsession", "console", "ssh", "sql",
    "powershell", "ps1", "cmd", "bat", "batch", "{.bash}", "s",
  ]
  private static let files: Set<String> = [
    "json", "yaml", "yml", "xml", "html", "ini", "toml", "php", "python", "ruby", "apache", "conf",
    "css", "js", "javascript", "nginx", "hcl", "dockerfile", "c", "java", "go",
  ]
  private static let statements: Set<String> = [
    "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "ALTER", "GRANT", "REVOKE", "SHOW",
    "USE", "SET", "FLUSH", "DESCRIBE", "EXPLAIN", "BACKUP", "RESTORE",
  ]
}

/// The prompts that guides show before commands.
enum ShellPrompt {
  /// The command after a prompt: "$ ", "# ", "user@host:~$ ", "[root@host ~]# ", "mysql> "; nil without one.
  static func command(in line: some StringProtocol) -> String? {
    let bytes = Array(line.utf8.prefix(80))
    for index in bytes.indices.dropLast()
    where bytes[index + 1] == 0x20 && [0x24, 0x23, 0x3E].contains(bytes[index]) {
      let prompt = bytes[..<index]
      let isPrompt =
        prompt.isEmpty || prompt.contains(0x40) || prompt.first == 0x5B
        || bytes[index] == 0x3E && !prompt.contains(0x20) && prompt.first != 0x3C
        || prompt.elementsEqual("~".utf8)
      guard isPrompt else { return nil }
      let rest = String(decoding: line.utf8.dropFirst(index + 2), as: UTF8.self).trimmingSpaces
      guard !rest.isEmpty else { return nil }
      // "# root@host:~# ls"
      return self.command(in: rest) ?? rest
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let rest = drop(while: \.isWhitespace)
    let end = rest.lastIndex { !$0.isWhitespace }
    return end.map { String(rest[...$0]) } ?? ""
  }
}
