/// The keys with which the providers' APIs are called.
package struct ProviderKeys: Hashable, Sendable {
  package var ovhcloud: OVHcloudKeys?
  package var softLayer: SoftLayerKey?

  package init(ovhcloud: OVHcloudKeys?, softLayer: SoftLayerKey?) {
    self.ovhcloud = ovhcloud
    self.softLayer = softLayer
  }
}

/// Looks for keys where the providers' own clients do.
///
/// For OVHcloud a variable goes before `./ovh.conf`, this before `~/.ovh.conf`, and this before
/// `/etc/ovh.conf`; keys stand in the section of the endpoint (`[ovh-eu]`), which `[default]` names. For
/// SoftLayer variables go before `~/.softlayer` and `/etc/softlayer.conf`.
package struct KeySearch {
  private static let endpoints = [
    "https://eu.api.ovh.com": "ovh-eu", "https://ca.api.ovh.com": "ovh-ca",
    "https://api.us.ovhcloud.com": "ovh-us",
  ]

  let environment: [String: String]
  /// A file's text; nil when it cannot be read.
  let read: (String) -> String?

  package init(environment: [String: String], read: @escaping (String) -> String?) {
    self.environment = environment
    self.read = read
  }

  /// The keys for an address; of each provider nil when they are not complete.
  package func keys(for address: EndpointAddress) -> ProviderKeys {
    ProviderKeys(ovhcloud: ovhcloud(for: address), softLayer: softLayer)
  }

  private func ovhcloud(for address: EndpointAddress) -> OVHcloudKeys? {
    let files = ["./ovh.conf", home.map { $0 + "/.ovh.conf" }, "/etc/ovh.conf"]
      .compactMap(\.self).compactMap(read).map(INIFile.init)
    let section =
      Self.endpoints[address.origin]
      ?? files.lazy.compactMap { $0["default", "endpoint"] }.first
      ?? variable("OVH_ENDPOINT") ?? "default"
    func value(_ name: String) -> String? {
      variable("OVH_" + name.uppercased())
        ?? files.lazy.compactMap { $0[section, name] }.first
    }
    guard let key = value("application_key"), let secret = value("application_secret"),
      let consumer = value("consumer_key")
    else { return nil }
    return OVHcloudKeys(applicationKey: key, applicationSecret: secret, consumerKey: consumer)
  }

  private var softLayer: SoftLayerKey? {
    let files = [home.map { $0 + "/.softlayer" }, "/etc/softlayer.conf"]
      .compactMap(\.self).compactMap(read).map(INIFile.init)
    func value(_ name: String, _ variable: String) -> String? {
      self.variable(variable) ?? files.lazy.compactMap { $0["softlayer", name] }.first
    }
    guard let user = value("username", "SL_USERNAME"), let key = value("api_key", "SL_API_KEY")
    else { return nil }
    return SoftLayerKey(user: user, key: key)
  }

  private var home: String? { variable("HOME") }

  private func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
