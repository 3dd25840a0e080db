import ArgumentParser
import Console
import ControlPlane
import Diagnostics
import Localization
import RunEngine
import ProductData
import RunbookModel
import Values

/// Checks the program's own data: messages, lexicons, consoles, worlds, guides with their translations.
struct DoctorCommand: ContextualCommand {
  static let configuration = CommandConfiguration(commandName: "doctor")

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    var problems = 0
    func report(_ subject: String, _ check: () throws -> [Diagnostic]) {
      var diagnostics: [Diagnostic]
      do {
        diagnostics = try check()
      } catch let rejected as InputRejected {
        diagnostics = rejected.diagnostics
      } catch {
        diagnostics = [
          Diagnostic(
            rule: "doctor.failed", severity: .error,
            message: Message("doctor.failed", ["detail": .text("\(error)")]), path: subject)
        ]
      }
      let style = Style(hasColor: context.terminal.hasColor)
      let verdict =
        diagnostics.isEmpty
        ? style.apply(.success, context.speech.text("doctor.good"))
        : style.apply(
          .danger, context.speech.text("doctor.bad", ["count": .number(diagnostics.count)]))
      context.output.write("\(context.speech.text("doctor.\(subject)")) \(verdict)\n")
      DiagnosticPrinter(context: context).write(diagnostics, to: context.output)
      problems += diagnostics.count
    }
    report("messages") { context.catalogue.problems() }
    report("lexicons") {
      _ = try context.lexicons()
      return []
    }
    report("consoles") {
      _ = try context.consoles()
      return []
    }
    report("worlds") {
      for path in context.files.paths(under: "runbooks/worlds/") {
        if let file = context.files.file(path) { _ = try WorldFile.read(file) }
      }
      return []
    }
    report("guides") {
      let compiler = try GuideCompiler(context)
      return try GuideLoader(context: context).ids.flatMap { try compiler.compile($0).diagnostics }
    }
    report("translations") {
      for path in context.files.paths(under: "locales/") where path.contains("/runbooks/") {
        if let file = context.files.file(path) { _ = try RunbookTranslation(file) }
      }
      return []
    }
    report("answers") {
      for path in context.files.paths(under: "runbooks/") where path.hasSuffix(".answers.yaml") {
        if let file = context.files.file(path) { _ = try AnswersFile.read(file) }
      }
      return []
    }
    return problems == 0 ? .success : .failure
  }
}
