import JSON

/// A page of a list of `/v2`, which is asked for and told in headers.
///
/// Source: OVHcloud's guide on its APIs, "API v2: pagination": `X-Pagination-Size` and `X-Pagination-Cursor` in
/// the request, `X-Pagination-Cursor-Next` in the answer unless it is the last page.
struct OVHcloudPage: Sendable {
  let elements: [JSONValue]
  /// What to send for the next page; nil on the last one.
  let next: String?

  var headers: [Header] { next.map { [Header("X-Pagination-Cursor-Next", $0)] } ?? [] }
}

/// What a request says about the page that it wants.
struct OVHcloudPaging: Sendable {
  /// The provider tells neither its own size nor its limit: both are ours.
  private static let ownSize = 100
  private static let largestSize = 1_000

  let size: Int
  /// The name after which the page begins; nil for the first page.
  let cursor: String?

  init(_ request: APIRequest) throws(OVHcloudError) {
    cursor = request.header("X-Pagination-Cursor")
    guard let text = request.header("X-Pagination-Size") else {
      size = Self.ownSize
      return
    }
    guard let size = Int(text), (1...Self.largestSize).contains(size) else {
      throw .badRequest("[X-Pagination-Size] Given data (\(text)) is not valid")
    }
    self.size = size
  }

  /// The page of some elements that are in the order of their names.
  ///
  /// The last name of a page is the cursor to the next, so that what is added or removed meanwhile moves nothing.
  func page<Element>(
    of sorted: [Element], named name: (Element) -> String, json: (Element) -> JSONValue
  ) -> OVHcloudPage {
    let rest = sorted.drop { element in cursor.map { name(element) <= $0 } ?? false }
    let page = rest.prefix(size)
    return OVHcloudPage(
      elements: page.map(json), next: rest.count > size ? page.last.map(name) : nil)
  }
}
