import ControlPlane
import JSON
import Values

/// The simulator's own API under `/_balise/`, in no provider's namespace.
struct AdminAPI {
  static let prefix = "_balise"

  let simulator: Simulator
  let version: String
  let wallClock: Instant

  /// A call, with what it is about.
  struct Call: Sendable {
    let path: [String: String]
    let target: RequestTarget
    let bytes: [UInt8]
    let room: Room

    /// The body; empty when there is none.
    func body() throws(AdminError) -> JSONValue {
      guard !bytes.isEmpty else { return [:] }
      guard let body = try? JSONValue(parsing: bytes), case .object = body else {
        throw AdminError(400, "The body is no JSON object")
      }
      return body
    }
  }

  struct Route: Sendable {
    typealias Answer = @Sendable (AdminAPI, Call) throws(AdminError) -> APIResponse

    let method: String
    let path: PathTemplate
    let answer: Answer

    init(_ method: String, _ path: String, _ answer: @escaping Answer) {
      self.method = method
      self.path = PathTemplate(path)
      self.answer = answer
    }
  }

  static let routes =
    StateRoutes.all + ForkRoutes.all + ClockRoutes.all + TransitionRoutes.all + FaultRoutes.all
    + ObservationRoutes.all

  /// Answers a request whose path, after the prefix, is given.
  func respond(
    to request: APIRequest, target: RequestTarget, path: ArraySlice<String>, in room: Room
  ) -> APIResponse {
    do throws(AdminError) {
      guard !request.isTooLarge else { throw AdminError(413, "The body is too large") }
      let fitting = Self.routes.compactMap { route in
        route.path.match(path).map { (route: route, values: $0) }
      }
      guard !fitting.isEmpty else { throw AdminError(404, "There is no such call") }
      guard let found = fitting.first(where: { $0.route.method == request.method }) else {
        let methods = Set(fitting.map(\.route.method)).sorted()
        throw AdminError(405, "This path has no such method", allowed: methods)
      }
      let call = Call(path: found.values, target: target, bytes: request.body, room: room)
      return try found.route.answer(self, call)
    } catch {
      return APIResponse(
        status: error.status, headers: .allow(error.allowed),
        json: ["message": .string(error.message)])
    }
  }
}

/// An answer of the admin API that is no success.
struct AdminError: Error {
  let status: Int
  let message: String
  /// The methods that a path has, for 405.
  let allowed: [String]

  init(_ status: Int, _ message: String, allowed: [String] = []) {
    self.status = status
    self.message = message
    self.allowed = allowed
  }
}

extension APIResponse {
  /// A success that has nothing to say.
  static let noContent = APIResponse(status: 204)
}
