/// The convention in which a guide is written.
package enum Dialect: String, Hashable, Sendable {
  case ovhcloud
  case ibmcloud
  case commonmark
}
