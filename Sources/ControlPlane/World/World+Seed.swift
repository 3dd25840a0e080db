extension World {
  /// Draws tokens from another seed from now on; ids keep counting.
  package mutating func reseed(_ seed: UInt64) {
    var sequences = self.sequences
    sequences.generator = RandomGenerator(seed: seed)
    put(sequences)
  }
}
