import Console
import ControlPlane
import GuideMarkdown
import RunEngine
import RunbookModel
import Values

extension ProcedureEvidence {
  /// The way of a trial to one of its entries, with a transcript of the walk.
  func counterexample(_ trial: Trial, upTo end: Int, in examination: Examination)
    -> Counterexample
  {
    let wording = TraceWording(examination)
    let prior = situation.before.map { Finding.Note(message: wording.message(for: $0)) }
    let notes = trial.trace[...end].compactMap { entry in
      wording.message(for: entry.event).map {
        Finding.Note(
          message: $0, place: FindingPlace(examination.document.source, line: entry.line))
      }
    }
    let header = Transcript.Header(
      guide: examination.runbook.source.path, plan: plan.fingerprint, procedure: procedure.id,
      world: examination.worldPath, at: nil, seed: nil, values: trial.values, isPreview: false,
      before: situation.before.isEmpty ? nil : situation.before)
    return Counterexample(
      steps: prior + notes,
      transcript: Transcript(header: header, journal: trial.journal).bytes)
  }
}

/// How the entries of a trace are told.
struct TraceWording {
  private let language: String

  init(_ examination: Examination) {
    language = examination.runbook.language
  }

  func message(for event: PriorEvent) -> Message {
    switch event {
    case .performed(let request):
      Message(
        "trace.before.performed",
        ["operation": .text(request.operation), "service": .text(request.service?.name ?? "")])
    case .advanced(let instant): Message("trace.before.advanced", ["date": .instant(instant)])
    }
  }

  /// What is told of an entry; nil for what leads nowhere.
  func message(for event: TraceEntry.Event) -> Message? {
    switch event {
    case .step, .preview, .action, .leftOut, .choiceLeft: nil
    case .manual(let action): Message("trace.manual", ["text": .text(action.text)])
    case .chosen(let option): Message("trace.chosen", ["text": .text(option.text)])
    case .selected(let service): Message("trace.selected", ["service": .text(service.name)])
    case .untold(let control): Message("trace.untold", ["label": .label(name(of: control))])
    case .performed(let request, _, _):
      Message(
        "trace.performed",
        ["operation": .text(request.operation), "service": .text(request.service?.name ?? "")])
    case .refused(let reason, _): Message("trace.refused", ["reason": .message(reason)])
    case .waited(let duration): Message("trace.waited", ["duration": .duration(duration)])
    case .mail(let mail): Message("trace.mail", ["subject": .text(mail.subject)])
    case .observed(let expectation, .missing):
      Message("trace.missing", ["text": .text(expectation.text)])
    case .observed: nil
    }
  }

  func name(of control: Control) -> String {
    control.labels[language].first?.text ?? control.terms[language].first?.text ?? control.id
  }
}
