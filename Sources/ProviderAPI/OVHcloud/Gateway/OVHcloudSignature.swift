import Crypto

/// How a request to the OVHcloud API is signed:
/// `$1$` and the SHA-1 of the secret, the consumer key, method, address, body and time, joined by `+`.
package enum OVHcloudSignature {
  /// The signature of a request.
  ///
  /// The address is the whole one as the client wrote it, with its query; the time, seconds since
  /// 1970 in decimal, as in `X-Ovh-Timestamp`.
  package static func make(
    secret: String, consumerKey: String, method: String, url: String, body: [UInt8],
    timestamp: String
  ) -> String {
    var hash = Insecure.SHA1()
    hash.update(data: Array("\(secret)+\(consumerKey)+\(method)+\(url)+".utf8))
    hash.update(data: body)
    hash.update(data: Array("+\(timestamp)".utf8))
    var text: [UInt8] = Array("$1$".utf8)
    for byte in hash.finalize() {
      text.append(hexadecimal(byte >> 4))
      text.append(hexadecimal(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Compares without telling by the time it takes where two signatures part.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
