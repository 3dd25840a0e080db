/// Why a changed guide tells its reader the same: nothing has to be found in it.
enum Equivalence: String, CaseIterable, Sendable {
  /// A step that only asks to read is gone.
  case readDropped = "a step that only asks to read dropped"
  /// Two neighbouring steps fill in fields of one form.
  case fieldsSwapped = "two fields swapped"
  /// Doing it twice changes nothing: it is looked at, or waited for.
  case idempotentRepeated = "a step without effect repeated"
  /// The number is an example's.
  case exampleNumber = "a number of an example changed"
  /// The number is a date's.
  case dateNumber = "a number of a date changed"
}
