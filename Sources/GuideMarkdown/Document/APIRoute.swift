/// A route of a provider's API as a guide names it: `@api {v1} /vps POST
/// /vps/{serviceName}/reboot`.
package struct APIRoute: Hashable, Sendable {
  /// The API's branch (`v1`), where the guide tells it.
  package var branch: String?
  /// The section of the API console (`/vps`), where the guide tells it.
  package var section: String?
  /// The HTTP method in capitals; empty where the guide names a section only.
  package var method: String
  package var path: String

  package init(branch: String? = nil, section: String? = nil, method: String, path: String) {
    self.branch = branch
    self.section = section
    self.method = method
    self.path = path
  }
}
