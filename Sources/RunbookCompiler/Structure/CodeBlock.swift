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
    if ShellPrompt.isBare(first) { return .output }
    let isFile = Self.files.contains(language)
    // Marks before later lines of a block that begins with a command show what it prints.
    if !isFile, ShellPrompt.mayStand(in: text),
      ShellPrompt.command(in: lines[0]) != nil
        || !Self.looksLikeCommand(String(lines[0]).trimmingSpaces),
      let prompted = lines.lazy.compactMap({ ShellPrompt.command(in: $0) }).first
    {
      return .command(label: prompted)
    }
    if followsOutputCue { return .output }
    let label = String(first).trimmingSpaces
    if isFile || Self.looksLikeConfiguration(label, lines) { return .lines }
    if label.contains(" : ") || label.contains(" IN ") { return .output }
    if Self.shells.contains(language) {
      return Self.looksLikeProse(label) ? .output : .command(label: label)
    }
    if Self.looksLikeCommand(label) { return .command(label: label) }
    return isAnnounced ? .lines : .output
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.hasPrefix("#") || line.hasPrefix("//") || line.hasPrefix("--")
  }

  /// Whether lines are those of a file, whatever language the guide says they are in: "<Files x>", "[section]",
  /// "user:password", "auto eth0", directives as "AuthType Basic" in every line.
  private static func looksLikeConfiguration(_ line: String, _ lines: [Substring]) -> Bool {
    guard let word = line.split(separator: " ").first, let mark = word.utf8.first else {
      return false
    }
    // "<Files x>", "[section]", "*default", "--option", "svn+ssh://host"
    if [0x3C, 0x5B, 0x2A, 0x2D].contains(mark) || word.contains("://") { return true }
    if isAssigned(lines) || line.utf8.last == 0x7B { return true }
    if let colon = word.utf8.firstIndex(of: 0x3A) {
      return word[..<colon].utf8.allSatisfy(isNameByte) && !word.contains("://")
        && word.utf8.count > 2 && !word.contains("\\")
    }
    if interfaces.contains(String(word)) { return true }
    return lines.count > 1
      && lines.allSatisfy { line in
        guard let word = line.split(separator: " ").first else { return true }
        return word.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
          && word.utf8.dropFirst().contains { (0x41...0x5A).contains($0) }
          && word.utf8.contains { (0x61...0x7A).contains($0) } && !word.utf8.contains(0x2D)
      }
  }

  /// Whether every line sets a value, as a file does: several, or one in quotation marks.
  private static func isAssigned(_ lines: [Substring]) -> Bool {
    let settings = lines.filter { !isComment($0) }
    return !settings.isEmpty
      && settings.allSatisfy { line in
        guard let equals = line.utf8.firstIndex(of: 0x3D), equals > line.startIndex else {
          return false
        }
        let isSpaced = line[..<equals].utf8.last == 0x20
        let name = line[..<equals].utf8.dropLast(isSpaced ? 1 : 0)
        return name.allSatisfy { isNameByte($0) || $0 == 0x2E || $0 == 0x2D }
          && (settings.count > 1 || isSpaced || line[equals...].utf8.dropFirst().first == 0x22)
      }
  }

  /// The first words of /etc/network/interfaces.
  private static let interfaces: Set<String> = ["auto", "iface", "allow-hotplug"]

  /// Whether a line reads like "The authenticity of host … can’t be established".
  fileprivate static func looksLikeProse(_ line: String) -> Bool {
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
    "css", "js", "javascript", "nginx", "hcl", "dockerfile", "c", "java", "go", "rust", "perl",
    "scala", "sbt", "groovy", "gradle", "kotlin", "swift", "typescript", "ts", "htaccess", "vcl",
    "terraform", "properties", "node",
  ]
  private static let statements: Set<String> = [
    "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "ALTER", "GRANT", "REVOKE", "SHOW",
    "USE", "SET", "FLUSH", "DESCRIBE", "EXPLAIN", "BACKUP", "RESTORE",
  ]
}

/// The prompts that guides show before commands.
enum ShellPrompt {
  /// The byte after "C:\\Users>" or "PS C:\\>"; nil without such a prompt.
  private static func endOfWindowsPrompt(_ bytes: [UInt8]) -> Int? {
    let start = bytes.starts(with: "PS ".utf8) ? 3 : 0
    guard bytes.count > start + 3, bytes[start + 1] == 0x3A, bytes[start + 2] == 0x5C,
      let mark = bytes.firstIndex(of: 0x3E)
    else { return nil }
    return mark + 1
  }

  /// Whether a line is a prompt that waits: "root@host:~#".
  static func isBare(_ line: Substring) -> Bool {
    guard let end = line.utf8.lastIndex(where: { $0 != 0x20 }),
      line.utf8[end] == 0x23 || line.utf8[end] == 0x24
    else { return false }
    return line.utf8.contains(0x40) && !line.utf8[..<end].contains(0x20)
  }

  /// Whether a mark with which prompts end, and a space, stand anywhere in a text.
  static func mayStand(in text: String) -> Bool {
    var isMark = false
    for byte in text.utf8 {
      if isMark, byte == 0x20 || byte == 0x5C { return true }
      isMark = byte == 0x24 || byte == 0x23 || byte == 0x3E || byte == 0x3A
    }
    return false
  }

  /// The command after a prompt: "$ ", "# ", "user@host:~$ ", "[root@host ~]# ", "mysql> "; nil without one.
  static func command(in line: some StringProtocol) -> String? {
    let bytes = Array(line.utf8.prefix(80))
    if let end = endOfWindowsPrompt(bytes) {
      let rest = String(decoding: line.utf8.dropFirst(end), as: UTF8.self).trimmingSpaces
      return rest.isEmpty ? nil : rest
    }
    for index in bytes.indices.dropLast()
    where bytes[index + 1] == 0x20 && [0x24, 0x23, 0x3E].contains(bytes[index]) {
      let prompt = bytes[..<index]
      let isPrompt =
        prompt.isEmpty || prompt.contains(0x40)
        || prompt.first == 0x5B && prompt.last == 0x5D
        || !prompt.contains(0x20) && prompt.contains(0x3A) && bytes[index] != 0x3E
        || bytes[index] == 0x3E && !prompt.isEmpty && !prompt.contains(0x20) && prompt.first != 0x3C
          && prompt.contains { $0 != 0x3E }
        || prompt.elementsEqual("~".utf8)
      guard isPrompt else { return nil }
      let rest = String(decoding: line.utf8.dropFirst(index + 2), as: UTF8.self).trimmingSpaces
      guard !rest.isEmpty, !CodeBlock.looksLikeProse(rest) else { return nil }
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
