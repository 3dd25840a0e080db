import Diagnostics
import Localization
import Synchronization
import Values

/// The program's messages and the language that the person asked for; threads may share it.
struct Voice: Sendable {
  private let messages: LazyCatalogue
  /// The language that the person asked for; nil when the guide's own decides.
  let requestedLanguage: LanguageTag?

  init(languages: [Catalogue.LanguageFiles], requested: LanguageTag?) {
    messages = LazyCatalogue(languages: languages, for: requested ?? .english)
    requestedLanguage = requested
  }

  /// Reads the messages now, and tells what is wrong with them.
  func read() throws(InputRejected) { try messages.read() }

  /// The program's messages; read when the first one is needed.
  var catalogue: Catalogue { messages.catalogue }

  /// The person's language, or a guide's where the person asked for none.
  func speaking(_ guideLanguage: String) -> Speech {
    Speech(
      catalogue: catalogue,
      language: requestedLanguage ?? LanguageTag(guideLanguage) ?? .english)
  }

  /// The person's language as far as it is known before a guide is read.
  var speech: Speech {
    Speech(catalogue: catalogue, language: requestedLanguage ?? .english)
  }
}

/// The messages, read at their first use: most of a compilation needs none.
private final class LazyCatalogue: Sendable {
  private let languages: [Catalogue.LanguageFiles]
  private let requested: LanguageTag
  private let known = Mutex<Catalogue?>(nil)

  init(languages: [Catalogue.LanguageFiles], for requested: LanguageTag) {
    self.languages = languages
    self.requested = requested
  }

  func read() throws(InputRejected) {
    let read = try Catalogue(languages: languages, for: requested)
    known.withLock { $0 = read }
  }

  var catalogue: Catalogue {
    known.withLock { known in
      if let known { return known }
      // Files that cannot be read leave the messages' keys, which say more than silence.
      let read = (try? Catalogue(languages: languages, for: requested)) ?? .empty
      known = read
      return read
    }
  }
}
