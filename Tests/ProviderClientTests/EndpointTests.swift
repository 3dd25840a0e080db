import ProviderClient
import RunEngine
import SimulatorSupport
import Testing

@Suite struct `An endpoint` {
  @Test(arguments: [
    ("http://127.0.0.1:8390", EndpointAddress.Interface.both, "http://127.0.0.1:8390"),
    ("http://127.0.0.1:8390/", .both, "http://127.0.0.1:8390"),
    ("https://eu.api.ovh.com/1.0", .ovhcloud, "https://eu.api.ovh.com"),
    ("https://api.softlayer.com/rest/v3.1/", .softLayer, "https://api.softlayer.com"),
    ("http://[::1]:80", .both, "http://[::1]:80"),
    ("https://eu.api.ovh.com", .ovhcloud, "https://eu.api.ovh.com"),
    ("https://API.softlayer.com", .softLayer, "https://API.softlayer.com"),
    ("http://127.0.0.1:1/0123456789abcdef", .both, "http://127.0.0.1:1"),
    ("http://127.0.0.1:1/0123456789_ABC-ef/1.0", .ovhcloud, "http://127.0.0.1:1"),
  ])
  func `is an address of one or both providers`(
    text: String, interface: EndpointAddress.Interface, origin: String
  ) throws {
    let address = try #require(EndpointAddress(text))
    #expect(address.interface == interface)
    #expect(address.origin == origin)
  }

  @Test(arguments: [
    "", "127.0.0.1:8390", "ftp://a", "http://", "http://a:0", "http://a:x", "http://a:99999",
    "http://user:secret@a", "http://a/2.0", "http://a?b", "http://a b", "http://[::1",
    "http://a/short",
    "http://a/0123456789abcdef/2.0", "http://a/0123456789abcdef/0123456789abcdef",
    "http://a/0123456789.abcdef",
  ])
  func `is nothing else`(text: String) {
    #expect(EndpointAddress(text) == nil)
  }

  @Test(arguments: [
    ("https://eu.api.ovh.com", true), ("http://localhost:1", true), ("http://[::1]:1", true),
    ("http://eu.api.ovh.com", false), ("http://127.0.0.1.example.com", false),
  ])
  func `is private when nobody can read along`(text: String, isPrivate: Bool) throws {
    #expect(try #require(EndpointAddress(text)).isPrivate == isPrivate)
  }

  @Test func `is a simulator when it says so`() throws {
    let network = try SimulatedNetwork()
    #expect(try network.endpoint().isSimulator())
    #expect(network.requests == ["GET /_balise/health"])
  }

  @Test func `on this machine is no simulator for that`() throws {
    let endpoint = Endpoint(
      address: try #require(EndpointAddress("http://127.0.0.1:80")), transport: OtherServer(),
      pace: try SimulatedNetwork().pace)
    #expect(try !endpoint.isSimulator())
  }

  /// A server that knows nothing of simulations.
  final class OtherServer: Transport {
    func send(_ request: WireRequest) throws(TransportFailure) -> WireResponse {
      WireResponse(status: 404, body: Array("<html>".utf8))
    }
  }
}
