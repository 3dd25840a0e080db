import ControlPlane

/// What was read and does not change any more, so that it is read once.
struct SeenRecords: Sendable {
  /// Mails by their number.
  var mails: [Int: Mail] = [:]
  /// Tasks as they were last seen, by service and number: each provider counts for itself.
  var tasks: [ServiceReference: [Int: WorldTask]] = [:]
  /// The numbers by which SoftLayer knows servers, by their full names.
  var servers: [String: Int] = [:]
  /// Every service that was there at some time.
  var services: Set<ServiceReference> = []
  /// The services of orders by the order's number; an order stays one of its service.
  var orders: [Int: String] = [:]
}
