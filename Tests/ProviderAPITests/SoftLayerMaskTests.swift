import JSON
import Testing

@testable import ProviderAPI

@Suite("Object masks")
struct SoftLayerMaskTests {
  private static let server = SoftLayerObject(
    "SoftLayer_Hardware_Server", "SoftLayer_Hardware",
    locals: ["id": 7, "hostname": "app01", "provisionDate": nil],
    relations: [
      "datacenter": {
        .object(SoftLayerObject("SoftLayer_Location", locals: ["id": 1, "name": "par01"]))
      },
      "hardDrives": {
        .list((1...2).map { SoftLayerObject("Drive", locals: ["id": .integer($0)]) })
      },
      "activeTransaction": { .absent },
    ])

  private static let everything: JSONValue = ["id": 7, "hostname": "app01"]

  @Test(
    "are read in every form that clients write",
    arguments: [
      ("", everything),
      ("mask[id]", ["id": 7]),
      ("mask.id", ["id": 7]),
      ("id,hostname", everything),
      ("id; hostname", everything),
      ("mask[provisionDate]", [:]),
      (
        "mask[datacenter]",
        ["id": 7, "hostname": "app01", "datacenter": ["id": 1, "name": "par01"]]
      ),
      ("mask[id, datacenter[name]]", ["id": 7, "datacenter": ["name": "par01"]]),
      ("mask[id,\n  datacenter.name]", ["id": 7, "datacenter": ["name": "par01"]]),
      (
        "mask[id,datacenter.name,datacenter.id]",
        ["id": 7, "datacenter": ["id": 1, "name": "par01"]]
      ),
      ("mask[id,hardDrives[id]]", ["id": 7, "hardDrives": [["id": 1], ["id": 2]]]),
      ("mask[id,activeTransaction[id]]", ["id": 7]),
      ("mask[id,somethingElse]", ["id": 7]),
      ("mask(SoftLayer_Hardware_Server)[id]", ["id": 7]),
      ("mask(SoftLayer_Hardware)[id]", ["id": 7]),
      ("mask(SoftLayer_Virtual_Guest)[id]", everything),
      (
        "[mask[id],mask(SoftLayer_Hardware_Server)[datacenter.id]]",
        ["id": 7, "datacenter": ["id": 1]]
      ),
    ] as [(String, JSONValue)])
  func forms(mask: String, sent: JSONValue) throws {
    #expect(try ObjectMaskReader.read(mask).shape(Self.server) == sent, "\(mask)")
  }

  @Test("a filtered mask leaves elements of nested lists out")
  func filtered() throws {
    let mask = try ObjectMaskReader.read("filteredMask[id,hardDrives[id]]")
    let filter = ObjectFilter(["hardDrives": ["id": ["operation": 2]]])
    #expect(mask.shape(Self.server, filter: filter) == ["id": 7, "hardDrives": [["id": 2]]])
  }

  @Test(
    "that make no sense are refused with a reason",
    arguments: [
      "mask[a", "mask[a]]", "mask(a[b]", "mask[a..b]", "mask[,]", "mask[a b(]", "[mask[a]", "é",
      String(repeating: "a[", count: 100), String(repeating: "a", count: 20_000),
    ])
  func refused(mask: String) {
    #expect(throws: SoftLayerError.self, "\(mask.prefix(20))") { try ObjectMaskReader.read(mask) }
  }
}

@Suite("Object filters")
struct SoftLayerFilterTests {
  private static let servers = (1...4).map { number in
    SoftLayerObject(
      "SoftLayer_Hardware_Server",
      locals: [
        "id": .integer(number), "hostname": .string(number == 4 ? "Web" : "app\(number)"),
        "provisionDate": number == 3 ? nil : .string("2020-11-0\(number)T09:00:00+00:00"),
      ],
      relations: [
        "tags": {
          .list([SoftLayerObject("Tag", locals: ["name": .string("t\(number)")])])
        }
      ])
  }

  private static func option(_ name: String, _ values: JSONValue...) -> JSONValue {
    ["name": .string(name), "value": .array(values)]
  }

  @Test(
    "keep what they say, in the order that they say",
    arguments: [
      ([:], [1, 2, 3, 4]),
      (["id": ["operation": 2]], [2]),
      (["id": ["operation": "> 2"]], [3, 4]),
      (["id": ["operation": ">= 2"]], [2, 3, 4]),
      (["id": ["operation": "<2"]], [1]),
      (["id": ["operation": "<= 2"]], [1, 2]),
      (["id": ["operation": "!= 2"]], [1, 3, 4]),
      (["hostname": ["operation": "app1"]], [1]),
      (["hostname": ["operation": "APP1"]], []),
      (["hostname": ["operation": "_= APP1"]], [1]),
      (["hostname": ["operation": "^= APP"]], [1, 2, 3]),
      (["hostname": ["operation": "!^= APP"]], [4]),
      (["hostname": ["operation": "$= 3"]], [3]),
      (["hostname": ["operation": "*= PP"]], [1, 2, 3]),
      (["hostname": ["operation": "~ W"]], [4]),
      (["hostname": ["operation": "!~ app"]], [4]),
      (["provisionDate": ["operation": "is null"]], [3]),
      (["provisionDate": ["operation": "not null"]], [1, 2, 4]),
      (["id": ["operation": "in", "options": [option("data", 1, 4)]]], [1, 4]),
      (["tags": ["name": ["operation": "t2"]]], [2]),
      (["unknown": ["operation": "x"]], [1, 2, 3, 4]),
      (
        ["provisionDate": ["operation": "isDate", "options": [option("date", "11/02/2020")]]], [2]
      ),
      (
        [
          "provisionDate": [
            "operation": "betweenDate",
            "options": [option("startDate", "11/2/2020 0:0:0"), option("endDate", "11/4/2020")],
          ]
        ], [2, 4]
      ),
      (["id": ["operation": "orderBy", "options": [option("sort", "DESC")]]], [4, 3, 2, 1]),
      (
        [
          "hostname": ["operation": "orderBy", "options": [option("sort", "ASC")]],
          "id": ["operation": "> 1"],
        ], [4, 2, 3]
      ),
    ] as [(JSONValue, [Int])])
  func operations(filter: JSONValue, kept: [Int]) {
    let result = ObjectFilter(filter).apply(to: Self.servers).map { $0.locals["id"] }
    #expect(result == kept.map { .some(.some(.integer($0))) }, "\(filter)")
  }
}
