import Console
import ControlPlane
import Localization
import RunEngine
import RunbookModel
import Values

/// The walk in a terminal: what it shows goes to standard output, what it asks to standard error.
final class TerminalDialogue: Dialogue {
  let words: GuideWords
  let context: Context
  let session: any ControlPlaneSession
  /// Whether the session acts on the real world.
  let isLive: Bool
  let style: Style
  let layout: TextLayout
  private(set) var plan: Plan?
  /// Whether the question stands there that an answer may be given to while something is waited for.
  var isListening = false
  /// The texts of the guide that were shown in its own language because nothing translates them.
  var untranslated: Set<String> = []

  init(
    words: GuideWords, context: Context, session: any ControlPlaneSession, isLive: Bool
  ) {
    self.words = words
    self.context = context
    self.session = session
    self.isLive = isLive
    style = Style(hasColor: context.terminal.hasColor)
    layout = TextLayout(width: context.terminal.width, style: style)
  }

  var speech: Speech { words.speech }

  func say(_ text: String) {
    // The question that waits gives up its line.
    if isListening {
      context.error.write("\n")
      isListening = false
    }
    context.output.write(text)
  }

  func line(_ role: Style.Role?, _ text: String, indent: String = "", first: String? = nil) {
    let lines = layout.lines(text, indent: indent, first: first)
    say(role.map { style.apply($0, String(lines.dropLast())) + "\n" } ?? lines)
  }

  func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    speech.text(key, arguments)
  }

  /// A text of the guide in the walk's language, or marked and counted.
  func guideText(_ text: String) -> String {
    let result = words.translate(text)
    if result.isTranslated { return result.text }
    untranslated.insert(text)
    return words.mark + text
  }

  func guideInstruction(_ action: Action) -> String {
    let result = words.instruction(action)
    if result.isTranslated { return result.text }
    untranslated.insert(action.text)
    return words.mark + result.text
  }

  func remember(_ plan: Plan) {
    self.plan = plan
  }
}
