import Crypto
import Synchronization
import Values

/// The keys of an application and of the customer who lets it act.
package struct OVHcloudKeys: Hashable, Sendable {
  package var applicationKey: String
  package var applicationSecret: String
  package var consumerKey: String

  package init(applicationKey: String, applicationSecret: String, consumerKey: String) {
    self.applicationKey = applicationKey
    self.applicationSecret = applicationSecret
    self.consumerKey = consumerKey
  }
}

/// Signs requests, on the provider's clock.
///
/// The signature is `$1$` and the SHA-1 of secret, consumer key, method, address, body and time, joined
/// by `+`. The provider's time is asked for once; the difference to the own clock is kept.
final class OVHcloudSigner: Sendable {
  let keys: OVHcloudKeys
  private let difference = Mutex<Int64?>(nil)

  init(keys: OVHcloudKeys) {
    self.keys = keys
  }

  /// The provider's time in seconds since 1970.
  func time(
    at now: Instant, asking ask: () throws(ProviderFailure) -> Int64
  ) throws(ProviderFailure) -> Int64 {
    if let known = difference.withLock({ $0 }) { return now.secondsSince1970 + known }
    let time = try ask()
    difference.withLock { $0 = time - now.secondsSince1970 }
    return time
  }

  func headers(method: String, url: String, body: [UInt8], time: Int64) -> [WireHeader] {
    var hash = Insecure.SHA1()
    let start = "\(keys.applicationSecret)+\(keys.consumerKey)+\(method)+\(url)+"
    hash.update(data: Array(start.utf8))
    hash.update(data: body)
    hash.update(data: Array("+\(time)".utf8))
    let digest = hash.finalize().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return [
      WireHeader("X-Ovh-Application", keys.applicationKey),
      WireHeader("X-Ovh-Consumer", keys.consumerKey), WireHeader("X-Ovh-Timestamp", "\(time)"),
      WireHeader("X-Ovh-Signature", "$1$" + digest.joined()),
    ]
  }
}
