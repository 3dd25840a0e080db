import ControlPlane
import JSON
import Values

/// `/auth`: the clock, and credentials.
enum AuthRoutes {
  static let all: [OVHcloudRoute] = [
    // The wall clock: clients read it once and sign by it ever after, so that a move of the
    // virtual clock must not show here.
    .get("/auth/time", needsSignature: false) { _, call in
      .integer(Int(call.wallClock.secondsSince1970))
    },
    OVHcloudRoute("POST", "/auth/credential", needsSignature: false, .gateway(requestCredential)),
    .get("/auth/currentCredential") { _, call throws(OVHcloudError) in
      guard let credential = call.credential else { throw .loginRequired }
      return [
        "applicationId": .integer(OVHcloudApplication.id),
        "credentialId": .integer(credential.id), "creation": .datetime(credential.createdAt),
        "expiration": nil, "lastUse": .datetime(call.wallClock), "allowedIPs": nil,
        "ovhSupport": false, "status": .string(credential.state.rawValue),
        "rules": .array(
          credential.rules.map { ["method": .string($0.method), "path": .string($0.path)] }),
      ]
    },
    .get("/auth/details") { world, _ in
      [
        "method": "account", "user": .string(world.account.name), "description": nil,
        "roles": [],
      ]
    },
    OVHcloudRoute(
      "POST", "/auth/logout",
      .gateway { state, _, call in
        if let key = call.credential?.consumerKey { state.credentials[key]?.state = .expired }
        return .null
      }),
  ]

  /// More rules than any client asks for.
  private static let ruleLimit = 100
  private static let credentialLimit = 10_000

  private static let requestCredential: OVHcloudRoute.Gateway = {
    state, _, call throws(OVHcloudError) in
    let asked = call["accessRules"]?.elements ?? []
    guard !asked.isEmpty, asked.count <= ruleLimit else {
      throw .badRequest("Missing parameter: [accessRules]")
    }
    guard state.credentials.count < credentialLimit else {
      throw .badRequest("Too many credentials")
    }
    var rules: [OVHcloudCredential.Rule] = []
    for rule in asked {
      guard let method = rule["method"]?.text, let path = rule["path"]?.text,
        ["GET", "POST", "PUT", "DELETE"].contains(method)
      else { throw .badRequest("[accessRules] Given data is not valid for type auth.AccessRule[]") }
      rules.append(OVHcloudCredential.Rule(method: method, path: path))
    }
    let number = state.nextNumber()
    let credential = OVHcloudCredential(
      id: number, consumerKey: "\(OVHcloudApplication.consumerKey)-\(number)",
      createdAt: call.wallClock, state: .pendingValidation, rules: rules)
    state.credentials[credential.consumerKey] = credential
    return [
      "consumerKey": .string(credential.consumerKey),
      "state": .string(credential.state.rawValue),
      "validationUrl": .string(
        "\(call.origin)/_balise/credentials/\(credential.consumerKey)/validate"),
    ]
  }
}
