/// What a record held at a moment, without its type: all that differences and fingerprints need.
///
/// A reference, so that change sets are copied fast.
final class RecordImage: Sendable {
  let key: RecordKey
  let about: ServiceReference?
  let fields: [Field]
  /// The data that the record held, and the data that it was about to lose.
  let contents: [HeldContent]
  let doomedContents: [HeldContent]
  let fingerprint: Fingerprint

  init(_ record: some Record) {
    key = record.key
    about = record.about
    fields = record.fields
    let holder = record as? any ContentHolder
    contents = holder?.contents ?? []
    doomedContents = holder?.doomedContents ?? []
    fingerprint = Fingerprint(of: key, fields)
  }
}

extension Record {
  /// The record's share in the world's fingerprint.
  var fingerprint: Fingerprint { Fingerprint(of: key, fields) }
}

extension Fingerprint {
  fileprivate init(of key: RecordKey, _ fields: [Field]) {
    var hasher = FingerprintHasher()
    hasher.combine(key.type)
    hasher.combine(key.number)
    hasher.combine(key.name)
    for field in fields {
      hasher.combine(field.name)
      hasher.combine(field.value)
    }
    self = hasher.fingerprint
  }
}
