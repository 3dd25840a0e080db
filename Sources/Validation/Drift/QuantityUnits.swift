/// The units that French and English guides write after numbers, folded.
enum QuantityUnits {
  struct Unit {
    var dimension: Quantity.Dimension
    /// How many of the dimension's unit it is.
    var factor: Int
  }

  /// The unit of a word in lower case without accents; nil when it is none.
  static func unit(of word: String) -> Unit? { table[word] }

  /// The currency of a sign before or after a number.
  static func currency(of sign: String) -> String? {
    switch sign {
    case "€": "EUR"
    case "$": "USD"
    case "£": "GBP"
    default: nil
    }
  }

  private static let table: [String: Unit] = {
    var table: [String: Unit] = [:]
    func add(_ words: String, _ dimension: Quantity.Dimension, _ factor: Int) {
      for word in words.split(separator: " ") {
        table[String(word)] = Unit(dimension: dimension, factor: factor)
      }
    }
    add("s sec secs seconde secondes second seconds", .time, 1)
    add("min mins mn minute minutes", .time, 60)
    add("h heure heures hour hours hr hrs", .time, 3600)
    add("j jour jours day days", .time, 86_400)
    add("semaine semaines week weeks", .time, 604_800)
    add("mois month months", .months, 1)
    add("an ans annee annees year years", .months, 12)
    add("o octet octets byte bytes", .data, 1)
    add("ko kb kio kib", .data, 1_000)
    add("mo mb mio mib", .data, 1_000_000)
    add("go gb gio gib", .data, 1_000_000_000)
    add("to tb tio tib", .data, 1_000_000_000_000)
    add("kbps kbit kbits", .rate, 1_000)
    add("mbps mbit mbits", .rate, 1_000_000)
    add("gbps gbit gbits", .rate, 1_000_000_000)
    add("euro euros eur", .money(currency: "EUR"), 1)
    add("dollar dollars usd", .money(currency: "USD"), 1)
    add("gbp", .money(currency: "GBP"), 1)
    return table
  }()
}
