import ControlPlane
import Crypto
import JSON

/// A service as `/v2/iam` knows it (`iam.resource.Resource`).
struct IAMResource: Sendable {
  let service: ServiceReference
  /// As `vps`; the words for the kinds are those of the provider's console, not of a schema.
  let type: String

  /// OVHcloud's services only.
  init?(_ service: ServiceReference) {
    let types = [
      VPS.serviceKind: "vps", DedicatedCloud.serviceKind: "pccVMware",
      DedicatedServer.serviceKind: "dedicatedServer",
    ]
    guard let type = types[service.kind] else { return nil }
    self.service = service
    self.type = type
  }

  var urn: String { "urn:v1:eu:resource:\(type):\(service.name)" }

  /// Whether the name is the one that a pattern tells; `*` at its end stands for anything.
  func isNamed(_ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? urn.hasPrefix(pattern.dropLast()) : urn == pattern
  }

  func json(in world: World) -> JSONValue {
    [
      "displayName": .string(world.vps(service.name)?.settings.displayName ?? service.name),
      "id": .string(identifier), "name": .string(service.name),
      "owner": .string(world.account.name), "tags": [:], "type": .string(type),
      "urn": .string(urn),
    ]
  }

  /// A UUID that follows from the name (RFC 9562, section 5.8).
  private var identifier: String {
    var bytes = Array(SHA256.hash(data: Array(urn.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
    var groups: [Substring] = []
    var rest = Substring(digits)
    for length in [8, 4, 4, 4, 12] {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return groups.joined(separator: "-")
  }
}

extension World {
  /// OVHcloud's services, in the order of their URNs.
  var resources: [IAMResource] {
    services().compactMap(IAMResource.init).sorted { $0.urn < $1.urn }
  }
}
