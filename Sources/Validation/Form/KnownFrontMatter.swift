import GuideMarkdown

/// The entries that the front matter of a dialect's guides has.
///
/// OVHcloud's are those of the documentation's guidelines, which ask for a title only: what else is
/// missing has a default. IBM Cloud's are told by the published guides, of which 304 of 309 have
/// both.
struct KnownFrontMatter {
  /// What every guide has.
  let required: [String]
  /// What a guide may have besides.
  let optional: [String]

  var all: [String] { required + optional }

  /// nil for a dialect whose guides have no front matter of their own.
  init?(_ dialect: Dialect) {
    switch dialect {
    case .ovhcloud:
      required = ["title"]
      optional = [
        "slug", "excerpt", "section", "sections", "order", "hidden", "legacy_guide_number",
        "keywords", "description", "updated", "universe", "published", "space_key", "space_name",
      ]
    case .ibmcloud:
      required = ["copyright", "lastupdated"]
      optional = ["subcollection", "keywords", "content-type", "services", "account-plan"]
    case .commonmark: return nil
    }
  }

  /// The entry that a misspelt key most likely means, of those that are not there.
  func meant(by key: String, in frontMatter: FrontMatter) -> String? {
    guard !all.contains(key) else { return nil }
    let absent = all.filter { name in !frontMatter.entries.contains { $0.key == name } }
    return absent.first { $0 == key.lowercased() } ?? Misspelling.nearest(to: key, among: absent)
  }
}
