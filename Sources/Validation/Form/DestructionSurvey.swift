import ControlPlane
import Diagnostics

/// Tells which operations destroy something, by doing them in a small world.
///
/// Which ones do is told by no list: a preview of the control plane sees what is lost and what
/// ends. The world holds one service of each kind, with all that can be lost.
package struct DestructionSurvey: Sendable {
  package static let standard = DestructionSurvey(
    sample: SourceFile(path: "sample.yaml", text: sample))

  /// nil when the sample cannot be read; then nothing destroys anything.
  private let world: World?

  init(sample: SourceFile) {
    world = try? WorldFile.read(sample)
  }

  /// Whether an operation loses data or ends a service, with some of its arguments as given.
  ///
  /// What is not given has its default; where there is none, the operation must destroy with every
  /// value that is allowed. A token comes out of the mail that the provider sends after a request.
  package func destroys(_ operation: String, _ given: [String: String] = [:]) -> Bool {
    guard let world, let description = OperationCatalogue.operation(id: operation),
      let kind = description.serviceKind
    else { return false }
    return world.services(ofKind: kind).contains { service in
      var world = world
      var requests = [OperationRequest(operation: operation, service: service, arguments: given)]
      for parameter in description.parameters
      where parameter.isRequired && given[parameter.name] == nil {
        let values =
          parameter.values.isEmpty
          ? [token(for: operation, on: service, in: &world) ?? "1"] : parameter.values
        requests = requests.flatMap { request in
          values.map { value in
            var request = request
            request.arguments[parameter.name] = value
            return request
          }
        }
        guard requests.count <= Self.combinationLimit else { return false }
      }
      return requests.allSatisfy { request in
        world.preview(request).hazards.contains { $0.kind == .loss || $0.kind == .irreversible }
      }
    }
  }

  private static let combinationLimit = 64

  /// What the newest mail's link gives to an operation, once its request was made.
  private func token(
    for operation: String, on service: ServiceReference, in world: inout World
  ) -> String? {
    let request = OperationRequest(
      operation: "\(service.kind).requestTermination", service: service)
    _ = try? world.perform(request)
    let links = world.mailbox.last?.links ?? []
    return links.first { $0.operation == operation }?.arguments["token"]
  }

  private static let sample = """
    clock: 2020-11-02T09:00:00Z
    account:
      name: sample
      email: sample@example.com
      language: en
      currency: EUR
      paymentMethods: [card]
      defaultPaymentMethod: card
    vps:
      - name: vps-sample
        monthlyFee: 10.00 EUR
        snapshotOption: subscribed
        snapshot: {creationDate: 2020-10-30T09:00:00Z, description: sample}
    dedicatedClouds:
      - name: pcc-sample
        monthlyFee: 100.00 EUR
    dedicatedServers:
      - name: ns-sample
        address: 192.0.2.1
        monthlyFee: 50.00 EUR
        operatingSystem: debian10_64
    hardwareServers:
      - hostname: sample
        domain: example.com
        operatingSystem: DEBIAN_9_64
        fee: 200.00 EUR
        primaryDisk: {gigabytes: 1000}
        secondaryDisk: {gigabytes: 1000}
    """
}
