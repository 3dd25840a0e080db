import ControlPlane
import JSON
import Values

/// `/dedicatedCloud`.
enum DedicatedCloudRoutes {
  static let all: [OVHcloudRoute] = [
    .get("/dedicatedCloud") { world, _ in
      .strings(world.services(ofKind: DedicatedCloud.serviceKind).map(\.name))
    },
    .get("/dedicatedCloud/{serviceName}") { world, call throws(OVHcloudError) in
      let cloud = try world.dedicatedCloud(call)
      guard cloud.state != .disabled else { throw .expired }
      return cloud.json
    },
    .get("/dedicatedCloud/{serviceName}/serviceInfos") { world, call throws(OVHcloudError) in
      try world.dedicatedCloud(call).information(in: world).json
    },
    .put("/dedicatedCloud/{serviceName}/serviceInfos") { world, call throws(OVHcloudError) in
      _ = try world.dedicatedCloud(call)
      if let value = call["renew"]?["deleteAtExpiration"]?.flag {
        _ = try world.perform(
          "ovhcloud.dedicatedCloud.setDeleteAtExpiration", on: call.dedicatedCloud,
          ["value": "\(value)"])
      }
      return .null
    },
    .post("/dedicatedCloud/{serviceName}/terminate") { world, call throws(OVHcloudError) in
      .optional(
        try world.perform(
          "ovhcloud.dedicatedCloud.requestTermination", on: call.dedicatedCloud
        ).answer)
    },
    .post("/dedicatedCloud/{serviceName}/confirmTermination") {
      world, call throws(OVHcloudError) in
      .optional(
        try world.perform(
          "ovhcloud.dedicatedCloud.confirmTermination", on: call.dedicatedCloud,
          try call.confirmation()
        ).answer)
    },
    .get("/dedicatedCloud/{serviceName}/task") { world, call throws(OVHcloudError) in
      _ = try world.dedicatedCloud(call)
      let state = call.target.value("state")
      let name = call.target.value("name")
      return .integers(
        world.tasks(of: call.dedicatedCloud)
          .filter { state == nil || $0.state.rawValue == state }
          .filter { name == nil || $0.type == name }
          .map(\.id))
    },
    .get("/dedicatedCloud/{serviceName}/task/{taskId}") { world, call throws(OVHcloudError) in
      _ = try world.dedicatedCloud(call)
      let id = try call.number("taskId")
      guard let task = world.task(id), task.service == call.dedicatedCloud else {
        throw .unknownObject("Id = \(id)")
      }
      return task.dedicatedCloudJSON
    },
  ]
}

extension OVHcloudCall {
  /// The Managed Bare Metal that the path names.
  fileprivate var dedicatedCloud: ServiceReference {
    ServiceReference(kind: DedicatedCloud.serviceKind, name: serviceName)
  }
}

extension World {
  fileprivate func dedicatedCloud(_ call: OVHcloudCall) throws(OVHcloudError) -> DedicatedCloud {
    guard let cloud = dedicatedCloud(call.serviceName) else { throw .unknownService }
    return cloud
  }
}

// `dedicatedCloud.dedicatedCloud` and `dedicatedCloud.Task`; what a termination does not touch is
// alike for every simulated service.
extension DedicatedCloud {
  fileprivate var json: JSONValue {
    [
      "serviceName": .string(id), "description": .string(id), "state": .string(state.rawValue),
      "productReference": "MBM", "billingType": "monthly", "generation": "2.0",
      "commercialRange": "MBM", "bandwidth": "1000", "location": "rbx2a",
      "managementInterface": "vcsa",
      "version": ["build": "16749653", "major": "6.5", "minor": "0"],
      "servicePackName": "nsx", "spla": false, "sslV3": false, "advancedSecurity": false,
      "userAccessPolicy": "filtered", "userLimitConcurrentSession": 0, "userLogoutPolicy": "first",
      "userSessionTimeout": 0, "vScopeUrl": .string("https://\(id).ovh.com/vScope"),
      "webInterfaceUrl": .string("https://\(id).ovh.com/ui"),
      "certifiedInterfaceUrl": .string("https://\(id).ovh.com/secure"),
    ]
  }

  func information(in world: World) -> ServiceInformation {
    ServiceInformation(
      product: .managedBareMetal, name: id, number: serviceNumber, administrator: administrator,
      account: world.account,
      creation: expiration + CalendarDuration(years: -1), expiration: expiration,
      isExpired: state == .disabled, isTerminated: isConfirmed, engagedUntil: engagedUntil,
      isAutomatic: true,
      deletesAtExpiration: deletesAtExpiration, canDeleteAtExpiration: canDeleteAtExpiration)
  }
}

extension WorldTask {
  fileprivate var dedicatedCloudJSON: JSONValue {
    [
      "taskId": .integer(id), "name": .string(type), "type": "generic",
      "state": .string(state.rawValue), "progress": .integer(progress), "description": nil,
      "executionDate": .datetime(startedAt),
      "lastModificationDate": .datetime(isRunning ? startedAt : dueAt),
      "endDate": isRunning ? .null : .datetime(dueAt),
    ]
  }
}
