/// One field of one record that is no longer what it was.
package struct Change: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case created, updated, removed
  }

  package var kind: Kind
  /// The record's name, as `mail 3` or `ovhcloud.vps vps-1a2b.vps.ovh.net`.
  package var record: String
  package var service: ServiceReference?
  package var field: String
  package var before: FactValue?
  package var after: FactValue?

  package init(
    kind: Kind, record: String, service: ServiceReference?, field: String, before: FactValue?,
    after: FactValue?
  ) {
    self.kind = kind
    self.record = record
    self.service = service
    self.field = field
    self.before = before
    self.after = after
  }
}

/// What a world changed since it was forked: each record as it was and as it is.
struct ChangedRecord: Sendable {
  let before: RecordImage?
  let after: RecordImage?

  /// The fields that differ, in the record's own order.
  var changes: [Change] {
    guard let image = after ?? before, image.key.isShown else { return [] }
    let kind: Change.Kind = before == nil ? .created : after == nil ? .removed : .updated
    var changes: [Change] = []
    let earlier = before?.fields ?? []
    // A record may have more fields of a repeated kind (snapshots) than it had, or fewer.
    let gone = earlier.filter { old in !image.fields.contains { $0.name == old.name } }
    for field in image.fields + gone where field.isShown {
      let old = earlier.first { $0.name == field.name }?.value
      let new = after?.fields.first { $0.name == field.name }?.value
      guard old != new else { continue }
      changes.append(
        Change(
          kind: kind, record: image.key.text, service: image.about, field: field.name,
          before: old, after: new))
    }
    return changes
  }
}
