import ControlPlane
import Diagnostics
import Values

/// Worlds that hold no more than a test needs; their clock stands at 2020-11-02T09:00:00Z.
enum TestWorld {
  static let virtualServer = "vps-1.vps.ovh.net"
  static let dedicatedCloud = "pcc-192-0-2-10"
  static let hardware = "app01.example.com"

  /// One VPS; `lines` say more about it.
  static func vps(_ lines: String...) throws -> World {
    try world(
      """
      vps:
        - name: \(virtualServer)
          monthlyFee: 11.99 EUR
          expiration: 2020-11-22T00:00:00Z
      """ + lines.map { "\n    \($0)" }.joined())
  }

  /// Several VPS that differ in nothing but their names.
  static func twins(_ names: String..., with line: String? = nil) throws -> World {
    try world(
      "vps:\n"
        + names.map {
          """
            - name: \($0)
              monthlyFee: 11.99 EUR
              expiration: 2020-11-22T00:00:00Z

          """ + (line.map { "    \($0)\n" } ?? "")
        }.joined())
  }

  /// One Managed Bare Metal; `lines` say more about it.
  static func dedicatedCloud(_ lines: String...) throws -> World {
    try world(
      """
      dedicatedClouds:
        - name: \(dedicatedCloud)
          monthlyFee: 745.00 EUR
          expiration: 2020-12-01T00:00:00Z
      """ + lines.map { "\n    \($0)" }.joined())
  }

  /// One bare metal server; `lines` say more about it.
  static func hardware(_ lines: String...) throws -> World {
    try world(
      """
      hardwareServers:
        - hostname: app01
          domain: example.com
          operatingSystem: DEBIAN_9_64
          fee: 289.00 EUR
          nextBill: 2020-11-16T00:00:00Z
          primaryDisk: {gigabytes: 1000}
      """ + lines.map { "\n    \($0)" }.joined())
  }

  static func world(_ services: String) throws -> World {
    try WorldFile.read(
      SourceFile(
        path: "world.yaml",
        text: """
          clock: 2020-11-02T09:00:00Z
          seed: 7
          account:
            name: ab12345-ovh
            email: camille.martin@example.com
            language: fr
            currency: EUR
            paymentMethods: [carte-4970]
            defaultPaymentMethod: carte-4970

          """ + services + "\n"))
  }
}

extension World {
  /// A fact about the only service.
  func fact(_ name: String) -> FactValue? {
    services(ofKind: nil).first.flatMap { facts(about: $0)[name] }
  }
}
