package import ProviderClient

/// How the program reaches other machines: what a test replaces.
package struct Network {
  /// Made when it is needed: most commands reach nobody.
  package var makeTransport: () -> any Transport
  package var pace: Pace

  package init(makeTransport: @escaping () -> any Transport, pace: Pace) {
    self.makeTransport = makeTransport
    self.pace = pace
  }

  package static var real: Network {
    Network(makeTransport: { AsyncHTTPTransport() }, pace: .real)
  }
}
