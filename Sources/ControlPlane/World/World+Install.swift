import Values

extension World {
  /// Adds a service as it is, and schedules the end of the period that is paid for.
  mutating func install(_ service: some ServiceRecord, periodEnd: Instant) {
    var sequences = sequences
    let event = DueEvent(
      id: sequences.next(.event), at: max(now, periodEnd), service: service.reference,
      happening: .periodEnds)
    put(sequences)
    put(service)
    put(event)
  }

  /// Gives out an id of a counter.
  mutating func reserve(_ counter: Sequences.Counter) -> Int {
    var sequences = sequences
    let id = sequences.next(counter)
    put(sequences)
    return id
  }

  /// Keeps the numbers up to one out of what is given out later.
  mutating func reserveServiceNumbers(through number: Int) {
    var sequences = sequences
    sequences.reserve(.serviceNumber, through: number)
    put(sequences)
  }
}
