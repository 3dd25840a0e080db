import Testing

@testable import Validation

struct LabelSlipTests {
  private static func isSlip(_ word: String, _ other: String) -> Bool {
    Slip.makes(Array(word.utf8), of: Array(other.utf8))
  }

  @Test(arguments: ["netwrok", "netwok", "nettwork", "netvork"])
  func `a slip inside a word is one`(word: String) {
    #expect(Self.isSlip(word, "network"))
  }

  @Test(arguments: ["network", "networks", "networ", "networl", "metwork", "netrwok"])
  func `the same word, other endings and other beginnings are none`(word: String) {
    #expect(!Self.isSlip(word, "network"))
  }

  @Test func `words are folded, and know how they are written`() {
    var words = WordCount()
    words.add("Étape 2 : l’Étape suivante")
    #expect(words.count(of: "etape") == 2)
    #expect(words.spelling(of: "etape") == "Étape")
    #expect(words.spelling(nearTo: "etpae") == "Étape")
    #expect(words.spelling(nearTo: "suivantes") == nil)
  }
}
