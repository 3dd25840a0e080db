import ControlPlane
import Diagnostics
import JSON
import Values

/// Health, worlds, snapshots, forks, credentials.
enum StateRoutes {
  /// What a server keeps for whoever never drops anything.
  private static let snapshotLimit = 64

  static let all: [AdminAPI.Route] = [
    AdminAPI.Route("GET", "/health") { admin, call in
      APIResponse(
        json: [
          "simulator": "balise", "version": .string(admin.version),
          "now": .string(call.room.plane.world.now.iso8601),
        ])
    },
    AdminAPI.Route("POST", "/reset") { admin, call in
      admin.simulator.reset(call.room.name)
      return .noContent
    },
    AdminAPI.Route("PUT", "/world") { admin, call throws(AdminError) in
      let file = SourceFile(path: "world", bytes: call.bytes)
      let world: World
      do throws(InputRejected) {
        world = try WorldFile.read(file)
      } catch {
        throw AdminError(400, error.summary)
      }
      call.room.change { $0 = Plane(world: world.fork()) }
      return .noContent
    },
    AdminAPI.Route("GET", "/snapshots") { admin, _ in
      APIResponse(json: .strings(admin.simulator.state.withLock { $0.snapshots.keys.sorted() }))
    },
    AdminAPI.Route("PUT", "/snapshots/{name}") { admin, call throws(AdminError) in
      let name = call.path["name"] ?? ""
      let isKept = admin.simulator.state.withLock { state in
        guard state.snapshots[name] != nil || state.snapshots.count < snapshotLimit else {
          return false
        }
        state.snapshots[name] = state.planes[call.room.name]?.plane
        return true
      }
      guard isKept else { throw AdminError(409, "There are too many snapshots") }
      return .noContent
    },
    AdminAPI.Route("POST", "/snapshots/{name}/restore") { admin, call throws(AdminError) in
      let plane = admin.simulator.state.withLock { $0.snapshots[call.path["name"] ?? ""] }
      guard let plane else { throw AdminError(404, "There is no such snapshot") }
      call.room.change { $0 = plane }
      return .noContent
    },
    AdminAPI.Route("DELETE", "/snapshots/{name}") { admin, call throws(AdminError) in
      let dropped = admin.simulator.state.withLock { state in
        state.snapshots.removeValue(forKey: call.path["name"] ?? "") != nil
      }
      guard dropped else { throw AdminError(404, "There is no such snapshot") }
      return .noContent
    },
    AdminAPI.Route("GET", "/forks") { admin, _ in
      APIResponse(
        json: .strings(
          admin.simulator.state.withLock { $0.planes.keys.filter { !$0.isEmpty }.sorted() }))
    },
    AdminAPI.Route("POST", "/forks") { admin, call throws(AdminError) in
      guard let name = admin.simulator.fork(call.room.name) else {
        throw AdminError(409, "There are too many forks")
      }
      return APIResponse(
        status: 201, json: ["name": .string(name), "path": .string("/_balise/forks/\(name)")])
    },
    AdminAPI.Route("DELETE", "/forks/{name}") { admin, call throws(AdminError) in
      let name = call.path["name"] ?? ""
      let dropped = admin.simulator.state.withLock { $0.planes.removeValue(forKey: name) != nil }
      guard dropped else { throw AdminError(404, "There is no such fork") }
      return .noContent
    },
    AdminAPI.Route("GET", "/credentials") { _, _ in
      APIResponse(
        json: [
          "ovhcloud": [
            "applicationKey": .string(OVHcloudApplication.key),
            "applicationSecret": .string(OVHcloudApplication.secret),
            "consumerKey": .string(OVHcloudApplication.consumerKey),
          ]
        ])
    },
    // By either method: the address is a link that a person follows.
    AdminAPI.Route("GET", "/credentials/{consumerKey}/validate", validate),
    AdminAPI.Route("POST", "/credentials/{consumerKey}/validate", validate),
  ]

  private static let validate: AdminAPI.Route.Answer = { _, call throws(AdminError) in
    let key = call.path["consumerKey"] ?? ""
    let isKnown = call.room.change { plane in
      guard plane.ovhcloud.credentials[key]?.state == .pendingValidation else { return false }
      plane.ovhcloud.credentials[key]?.state = .validated
      return true
    }
    guard isKnown else { throw AdminError(404, "No such credential waits for its validation") }
    return APIResponse(json: ["consumerKey": .string(key), "state": "validated"])
  }
}

extension InputRejected {
  /// The rules that were broken and where, for a program that sent the file.
  fileprivate var summary: String {
    let mistakes = diagnostics.prefix(5).map { diagnostic in
      diagnostic.location.map { "\($0.line):\($0.column): \(diagnostic.rule)" } ?? diagnostic.rule
    }
    return "The world cannot be read: " + mistakes.joined(separator: ", ")
  }
}

extension Simulator {
  /// Puts a plane back to the world that the simulator began with; of the main one, journal and faults too.
  fileprivate func reset(_ plane: String) {
    state.withLock { state in
      state.planes[plane] = SharedPlane(state.seed)
      guard plane == Self.main else { return }
      state.journal.clear()
      state.faults = []
    }
  }

  /// A copy of a plane under a name of its own; nil when there are too many.
  fileprivate func fork(_ plane: String) -> String? {
    state.withLock { state in
      guard state.planes.count <= Self.forkLimit, var copy = state.planes[plane]?.plane else {
        return nil
      }
      copy.world = copy.world.fork()
      copy.origin = copy.world
      state.forks += 1
      let name = "fork-\(state.forks)"
      state.planes[name] = SharedPlane(copy)
      return name
    }
  }
}
