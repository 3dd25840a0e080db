/// The product names behind the variables of IBM Cloud guides, `{{site.data.keyword.<variable>}}`.
enum SiteVariables {
  private static let names: [String: String] = [
    "Bluemix": "IBM Cloud",
    "Bluemix_notm": "IBM Cloud",
    "Bluemix_short": "IBM Cloud",
    "BluSoftlayer": "IBM Cloud",
    "BluSoftlayer_full": "IBM Cloud infrastructure",
    "BluSoftlayer_notm": "IBM Cloud infrastructure",
    "BluVirtServers": "IBM Virtual Servers",
    "BluVirtServers_short": "Virtual Servers",
    "DigitalTranscodinglong": "Digital Transcoding",
    "DigitalTranscodingshort": "Digital Transcoding",
    "IBM": "IBM",
    "IBM_notm": "IBM",
    "SendGrid": "SendGrid",
    "backup_full": "IBM Cloud Backup",
    "backup_notm": "IBM Cloud Backup",
    "baremetal_long": "IBM Cloud Bare Metal Servers",
    "baremetal_short": "Bare Metal Servers",
    "blockstoragefull": "IBM Cloud Block Storage",
    "blockstorageshort": "Block Storage",
    "cloud": "IBM Cloud",
    "cloud_notm": "IBM Cloud",
    "cloudaccesstrailfull": "IBM Cloud Activity Tracker",
    "cloudaccesstrailfull_notm": "IBM Cloud Activity Tracker",
    "cloudaccesstrailshort": "Activity Tracker",
    "containerlong": "IBM Cloud Kubernetes Service",
    "containerlong_notm": "IBM Cloud Kubernetes Service",
    "filestorage_short": "File Storage",
    "objectstorageshort": "Object Storage",
    "slapi_full": "SoftLayer API",
    "slapi_short": "SLAPI",
    "sldn_full": "SoftLayer Development Network",
    "slportal": "customer portal",
    "slportal_full": "IBM Cloud customer portal",
    "virtualmachineslong": "IBM Cloud Virtual Servers",
    "virtualmachinesshort": "Virtual Servers",
  ]

  /// The variable that stands for definitions of attributes, not for words.
  static let attributeDefinitions = "attribute-definition-list"

  /// The words for a variable: its name in the table, else its last path component.
  static func words(for variable: Substring) -> String {
    let prefix = "site.data.keyword."
    let key = variable.hasPrefix(prefix) ? String(variable.dropFirst(prefix.count)) : ""
    if let name = names[key] { return name }
    guard let dot = variable.utf8.lastIndex(of: Byte.period) else { return String(variable) }
    return String(variable[variable.index(after: dot)...])
  }
}
