import BaliseCLI
import Testing

/// The command that serves the control plane; what it serves is tested by `make test-clients`.
@Suite struct SimulateTests {
  @Test(arguments: [
    ("en", "balise: The port 99999 is none: it must be from 0 to 65535.\n"),
    ("fr", "balise: Le port 99999 n’existe pas\u{A0}: il doit être compris entre 0 et 65535.\n"),
  ])
  func `a port that is none is told as it was written`(language: String, message: String) {
    let result = balise("simulate", "--port", "99999", "--lang", language)
    #expect(result.status == .usage)
    #expect(result.error == message)
  }

  @Test func `every call is listed once, simulated or not`() {
    let lines = balise("simulate", "--routes", "--lang", "en").lines.dropLast()
    #expect(Set(lines).count == lines.count)
    #expect(lines.contains("POST   /vps/{serviceName}/createSnapshot  simulated"))
    #expect(lines.contains("GET    /me/bill  not simulated (501)"))
    #expect(lines.allSatisfy { $0.hasSuffix("  simulated") || $0.hasSuffix("(501)") })
  }

  @Test func `a world that cannot be read is refused before anything is served`() {
    let result = balise("simulate", "--world", "/nonexistent.yaml", "--lang", "en")
    #expect(result.status == .usage)
    #expect(!result.error.isEmpty)
  }
}
