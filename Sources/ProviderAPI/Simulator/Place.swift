/// What a path is about: the plane, and the path within it.
struct Place {
  let plane: String
  let path: ArraySlice<String>
  /// What stands before that path, as a client writes it.
  let base: String
  /// The request's target without the token.
  let localTarget: String

  /// - Returns: nil when the path does not begin with the token that it needs.
  init?(of request: APIRequest, _ target: RequestTarget, behind token: AccessToken?) {
    var path = target.path[...]
    var base = ""
    var local = request.target[...]
    if let token {
      guard let first = path.popFirst(), token.opens(first) else { return nil }
      base = "/\(token.text)"
      local = local.dropFirst().drop { $0 != "/" && $0 != "?" }
    }
    let parts = Array(path.prefix(4))
    if parts.count > 3, parts[0] == AdminAPI.prefix, parts[1] == "forks" {
      plane = parts[2]
      self.path = path.dropFirst(3)
      base += "/\(AdminAPI.prefix)/forks/\(parts[2])"
    } else {
      plane = Simulator.main
      self.path = path
    }
    self.base = base
    localTarget = String(local)
  }
}
