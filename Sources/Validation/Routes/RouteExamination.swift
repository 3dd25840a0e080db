import RunbookModel
import Values

/// A guide's routes with what the API schemas say of each.
struct RouteExamination {
  /// A route and what is known of it.
  struct Reading: Hashable, Sendable {
    var route: GuideRoute
    var verdict: Verdict
  }

  enum Verdict: Hashable, Sendable {
    case exists
    /// The schemas have no such path; the nearest that they have.
    case unknown(nearest: SchemaCatalogue.Route?)
    /// The path exists, but not with this method.
    case method(SchemaCatalogue.Route)
    case deprecated(SchemaOperation.Deprecation)
    /// Parameters of the path are named otherwise.
    case parameter(SchemaCatalogue.Route)
    /// No schema describes the section.
    case notCovered
  }

  /// The routes in the guide's order; none without schemas.
  let readings: [Reading]

  init(_ examination: Examination) {
    guard let schemas = examination.schemas else {
      readings = []
      return
    }
    readings = GuideRoute.all(in: examination.document, examination.runbook).map {
      Reading(route: $0, verdict: Self.verdict($0, schemas))
    }
  }

  private static func verdict(_ route: GuideRoute, _ schemas: SchemaCatalogue) -> Verdict {
    // A section of the API console alone names no route.
    guard !route.isForeign, !route.method.isEmpty, schemas.covers(route.path) else {
      return .notCovered
    }
    guard let known = schemas.route(route.path) else {
      return .unknown(nearest: schemas.nearest(to: route.path, method: route.method))
    }
    guard let operation = known.operation(route.method) else { return .method(known) }
    if let deprecation = operation.deprecation { return .deprecated(deprecation) }
    return known.path.renamedParameters(in: route.path).isEmpty ? .exists : .parameter(known)
  }
}
