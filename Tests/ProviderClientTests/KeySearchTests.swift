import ProviderClient
import Testing

@Suite struct `The search for keys` {
  private static let files = [
    "/etc/ovh.conf": """
    [default]
    endpoint=ovh-eu

    [ovh-eu]
    application_key=etc
    application_secret=etc-secret
    consumer_key=etc-consumer
    """,
    "/home/c/.ovh.conf": "[ovh-eu]\r\napplication_key = home\r\n; a remark\r\n",
    "./ovh.conf": "[ovh-ca]\nconsumer_key: canada\n[ovh-eu]\nconsumer_key=here\n",
    "/home/c/.softlayer": "[softlayer]\nusername = \"camille\"\napi_key = file\n",
  ]

  private func keys(
    _ url: String, _ environment: [String: String] = [:], files: [String: String] = files
  ) throws -> ProviderKeys {
    let search = KeySearch(environment: environment) { files[$0] }
    return search.keys(for: try #require(EndpointAddress(url)))
  }

  @Test func `takes the nearest file for each value`() throws {
    let keys = try keys("https://eu.api.ovh.com/1.0", ["HOME": "/home/c"])
    #expect(
      keys.ovhcloud
        == OVHcloudKeys(
          applicationKey: "home", applicationSecret: "etc-secret", consumerKey: "here"))
    #expect(keys.softLayer == SoftLayerKey(user: "camille", key: "file"))
  }

  @Test func `takes variables before files`() throws {
    let keys = try keys(
      "https://eu.api.ovh.com",
      ["HOME": "/home/c", "OVH_CONSUMER_KEY": "variable", "SL_API_KEY": "v", "OVH_CONFIG": ""])
    #expect(keys.ovhcloud?.consumerKey == "variable")
    #expect(keys.softLayer == SoftLayerKey(user: "camille", key: "v"))
  }

  @Test func `takes no keys of another endpoint`() throws {
    #expect(try keys("https://ca.api.ovh.com", ["HOME": "/home/c"]).ovhcloud == nil)
  }

  @Test func `finds nothing where nothing is`() throws {
    let found = try keys("https://eu.api.ovh.com", files: [:])
    #expect(found == ProviderKeys(ovhcloud: nil, softLayer: nil))
  }

  @Test(arguments: ["", "[", "=", "[a\nb", "a=b", "[default]\nendpoint", "\u{0}\u{FEFF}[x]=\n"])
  func `survives what is no configuration`(text: String) {
    #expect(INIFile(text)["default", "endpoint"] == nil)
  }
}
