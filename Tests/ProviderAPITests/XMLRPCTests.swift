import ControlPlane
import JSON
import Testing

@testable import ProviderAPI

@Suite("XML-RPC")
struct XMLRPCTests {
  private static func call(_ value: String) -> [UInt8] {
    Array(
      "<?xml version='1.0'?><methodCall><methodName>m</methodName><params><param><value>\(value)</value></param></params></methodCall>"
        .utf8)
  }

  @Test(
    "values of every type are read",
    arguments: [
      ("<int>-7</int>", -7), ("<i4>7</i4>", 7), ("<boolean>1</boolean>", true),
      ("<string>é&lt;</string>", "é<"), ("bare", "bare"), ("<string/>", ""), ("<nil/>", nil),
      ("<double>1.5</double>", .number(1.5)),
      ("<array><data><value><int>1</int></value> <value>b</value></data></array>", [1, "b"]),
      ("<struct><member><name>a</name><value><int>1</int></value></member></struct>", ["a": 1]),
      ("<dateTime.iso8601>20201102T09:00:00</dateTime.iso8601>", "20201102T09:00:00"),
    ] as [(String, JSONValue)])
  func values(xml: String, value: JSONValue) throws {
    let call = try XMLRPCReader.read(Self.call(xml))
    #expect(call.method == "m")
    #expect(call.parameters == [value], "\(xml)")
  }

  @Test(
    "what makes no sense is a fault of the specification",
    arguments: [
      ("<int>x</int>", "-32600"), ("<int>99999999999999999999</int>", "-32600"),
      ("<boolean>2</boolean>", "-32600"), ("<double>nan</double>", "-32600"),
      ("<odd/>", "-32600"), ("<struct><member><name>a</name></member></struct>", "-32600"),
      ("<a>", "-32700"), ("&unknown;", "-32700"),
      (
        String(repeating: "<array><data><value>", count: 70)
          + String(repeating: "</value></data></array>", count: 70), "-32600"
      ),
    ])
  func faults(xml: String, code: String) {
    let error = #expect(throws: SoftLayerError.self) { try XMLRPCReader.read(Self.call(xml)) }
    #expect(error?.code == code, "\(xml.prefix(40))")
  }

  @Test("what is written is read again")
  func roundTrip() throws {
    let value: JSONValue = [
      "text": "a < b & « c »\u{0}", "list": [1, true, .number(0.5), .null, [:], []],
    ]
    let text = String(decoding: XMLRPCWriter.response(value), as: UTF8.self)
    let request = text.replacing("methodResponse>", with: "methodCall>")
      .replacing("<params>", with: "<methodName>m</methodName><params>")
    let read = try XMLRPCReader.read(Array(request.utf8)).parameters
    #expect(read == [["text": "a < b & « c »\u{FFFD}", "list": value["list"] ?? .null]])
  }

  @Test("no bytes at all make it fail but with a fault")
  func anyBytes() {
    let seed = Self.call(
      "<struct><member><name>a</name><value><array><data><value><int>1</int></value></data></array></value></member></struct>"
    )
    var random = RandomGenerator(seed: 7)
    for _ in 0..<2_000 {
      var bytes = seed
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: bytes[..<index].suffix(9), at: index)
        }
      }
      do throws(SoftLayerError) {
        _ = try XMLRPCReader.read(bytes)
      } catch {
        #expect(error.code.hasPrefix("-32"))
      }
    }
  }
}
