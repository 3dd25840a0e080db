import Values

/// The identity of some data: two places that hold the same data hold the same id.
typealias ContentID = Int

/// What holds a piece of data.
enum ContentRole: String, Hashable, Sendable {
  case disk, secondaryDisk, configuration, snapshot, infrastructure, addressBlocks
}

/// A piece of data in its place.
struct HeldContent: Hashable, Sendable {
  let id: ContentID
  let role: ContentRole
  /// The moment whose state it keeps, for snapshots.
  let asOf: Instant?

  init(_ id: ContentID, _ role: ContentRole, asOf: Instant? = nil) {
    self.id = id
    self.role = role
    self.asOf = asOf
  }

  /// Whether an operator can copy it to somewhere else.
  var canBeBackedUp: Bool {
    switch role {
    case .disk, .secondaryDisk, .infrastructure: true
    case .configuration, .snapshot, .addressBlocks: false
    }
  }
}

/// A record that holds data which can be lost.
protocol ContentHolder {
  var contents: [HeldContent] { get }
  /// The data that will be lost at a moment which is already decided (a cancellation at the
  /// anniversary, a deletion at expiration).
  var doomedContents: [HeldContent] { get }
}

extension ContentHolder {
  var doomedContents: [HeldContent] { [] }
}
