import Testing
import Values

@Suite struct InstantTests {
  @Test(arguments: [
    ("2020-11-02T09:00:00Z", 1_604_307_600), ("2020-11-02T10:00:00+01:00", 1_604_307_600),
    ("2020-02-29T00:00:00Z", 1_582_934_400), ("9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func `a date that exists is read`(text: String, seconds: Int64) {
    #expect(Instant(iso8601: text)?.secondsSince1970 == seconds)
  }

  @Test(arguments: [
    "2020-11-31T10:00:00Z", "2021-02-29T00:00:00Z", "2020-13-01T00:00:00Z", "2020-00-01T00:00:00Z",
    "2020-11-00T00:00:00Z", "2020-11-02T25:00:00Z", "2020-11-02T12:99:00Z", "2020-11-02T12:00:61Z",
    "99999-01-01T00:00:00Z", "2020-11-02", "", "T", "2020-11-02T09:00:00",
  ])
  func `a date that does not exist is none`(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }
}
