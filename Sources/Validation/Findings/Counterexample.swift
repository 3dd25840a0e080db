/// The shortest way that was found to what a finding tells.
package struct Counterexample: Hashable, Sendable {
  /// What happens, one after the other, each at its place in the guide where it has one.
  package var steps: [Finding.Note]
  /// A transcript that `balise run --replay` walks; empty where there is none.
  package var transcript: [UInt8]

  package init(steps: [Finding.Note], transcript: [UInt8] = []) {
    self.steps = steps
    self.transcript = transcript
  }
}
