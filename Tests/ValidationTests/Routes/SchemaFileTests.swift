import Diagnostics
import Testing
import Values

@testable import Validation

@Suite struct SchemaFileTests {
  private func refusal(_ files: [SourceFile]) -> [String] {
    do throws(InputRejected) {
      _ = try SchemaCatalogue(reading: files, folder: "schemas")
      return []
    } catch {
      return error.diagnostics.map { "\($0.rule) \($0.path)" }
    }
  }

  private static let schema = """
    {"resourcePath": "/vps", "models": {"a": {"b": [1, 2.5, null]}}, "apis": [
      {"path": "/vps/{serviceName}", "operations": [
        {"httpMethod": "GET", "apiStatus": {"value": "PRODUCTION"}}, {"httpMethod": "PUT"}]},
      {"path": "/vps/{serviceName}/old", "operations": [
        {"httpMethod": "POST", "apiStatus": {"value": "DEPRECATED",
          "deletionDate": "2021-01-03T00:00:00+01:00", "replacement": "/vps/{serviceName}"}}]}]}
    """

  @Test func `routes are read with their methods and what becomes of them`() throws {
    let content = try SchemaFile.read(SourceFile(path: "vps.json", text: Self.schema))
    #expect(content.root == "/vps")
    #expect(
      content.operations.map { "\($0.method) \($0.path.text)" } == [
        "GET /vps/{serviceName}", "PUT /vps/{serviceName}", "POST /vps/{serviceName}/old",
      ])
    #expect(
      content.operations.map(\.deprecation) == [
        nil, nil,
        SchemaOperation.Deprecation(
          deletion: Instant(iso8601: "2021-01-02T23:00:00Z"), replacement: "/vps/{serviceName}"),
      ])
  }

  @Test(arguments: [
    ("{", "schemas.malformed"), ("", "schemas.malformed"), ("[]", "schemas.no-schema"),
    (#"{"openapi": "3.0.0", "paths": {}}"#, "schemas.no-schema"),
    (#"{"apis": [{"operations": []}]}"#, "schemas.no-schema"),
    (String(repeating: "[", count: 100_000), "schemas.malformed"),
  ])
  func `a file that is no schema is refused with its path`(text: String, rule: String) {
    #expect(refusal([SourceFile(path: "a/b.json", text: text)]) == ["\(rule) a/b.json"])
  }

  @Test func `a folder without routes is refused`() {
    #expect(refusal([]) == ["schemas.none schemas"])
    let list = SourceFile(path: "list.json", text: #"{"apis": [{"path": "/vps"}]}"#)
    #expect(refusal([list]) == ["schemas.none schemas"])
    #expect(refusal([list, SourceFile(path: "vps.json", text: Self.schema)]) == [])
  }

  @Test func `without a root the schema covers what its paths have in common`() throws {
    let text = """
      {"apis": [{"path": "/a/b/{c}", "operations": [{"httpMethod": "GET"}]},
                {"path": "/a/b/{c}/d", "operations": [{"httpMethod": "GET"}]}]}
      """
    #expect(try SchemaFile.read(SourceFile(path: "a.json", text: text)).root == "/a/b")
  }
}
