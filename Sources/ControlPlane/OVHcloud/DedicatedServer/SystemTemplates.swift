/// The systems that can be installed on a dedicated server, by the names of the API.
package enum SystemTemplates {
  /// Some of the templates of 2020, the same for every simulated server.
  package static let names = [
    "centos7_64", "debian9_64", "debian10_64", "ubuntu1804-server_64", "ubuntu2004-server_64",
    "win2019-std_64",
  ]
}
