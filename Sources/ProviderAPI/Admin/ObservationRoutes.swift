import ControlPlane
import JSON
import Values

/// What there is to see: services, mails, ledger, behaviour, requests.
enum ObservationRoutes {
  static let all: [AdminAPI.Route] = [
    AdminAPI.Route("GET", "/services") { _, call throws(AdminError) in
      let world = call.room.plane.world
      let wanted = try ForkRoutes.service(
        kind: call.target.value("kind"), name: call.target.value("name"))
      return APIResponse(
        json: .array(
          world.services(asked: wanted).map { service in
            [
              "kind": .string(service.kind), "name": .string(service.name),
              "facts": .object(world.facts(about: service).mapValues(\.json)),
            ]
          }))
    },
    AdminAPI.Route("GET", "/mailbox") { _, call in
      APIResponse(
        json: .array(
          call.room.plane.world.mailbox.map { mail in
            [
              "id": .integer(mail.id), "date": .string(mail.date.iso8601),
              "recipient": .string(mail.recipient), "subject": .string(mail.subject),
              "body": .string(mail.body), "service": .optional(mail.service?.name),
              "links": .array(
                mail.links.map { ["name": .string($0.name), "url": .string($0.url)] }),
            ]
          }))
    },
    AdminAPI.Route("GET", "/ledger") { _, call in
      APIResponse(
        json: .array(
          call.room.plane.world.ledger.map { entry in
            [
              "id": .integer(entry.id), "at": .string(entry.at.iso8601),
              "service": .string(entry.service.name), "amount": .string(entry.amount.code),
              "description": .string(entry.description.key),
            ]
          }))
    },
    AdminAPI.Route("GET", "/behaviour") { _, call in
      let world = call.room.plane.world
      return APIResponse(
        json: .array(
          BehaviourCatalogue.all.map { property in
            [
              "id": .string(property.id), "value": world.behaviourValue(of: property).json,
              "source": .string(property.source), "invented": .bool(property.isInvented),
            ]
          }))
    },
    AdminAPI.Route("GET", "/requests") { admin, _ in
      APIResponse(
        json: .array(admin.simulator.state.withLock { $0.journal.entries }.map(\.json)))
    },
    AdminAPI.Route("DELETE", "/requests") { admin, _ in
      admin.simulator.state.withLock { $0.journal.clear() }
      return .noContent
    },
  ]
}

extension FactValue {
  /// Flags and numbers as themselves, everything else as text: dates by RFC 3339, durations by ISO 8601.
  fileprivate var json: JSONValue {
    switch self {
    case .bool(let flag): .bool(flag)
    case .integer(let number): .integer(number)
    case .text(let text): .string(text)
    case .instant(let instant): .string(instant.iso8601)
    case .duration(let duration): .string(duration.iso8601)
    case .money(let money): .string(money.code)
    }
  }
}

extension RequestJournal.Entry {
  fileprivate var json: JSONValue {
    [
      "number": .integer(number), "fork": plane.isEmpty ? .null : .string(plane),
      "method": .string(method), "target": .string(target), "status": .integer(status),
      "operation": .optional(operation),
      "fault": fault.map(JSONValue.integer) ?? .null, "at": .string(at.iso8601),
    ]
  }
}

extension World {
  /// All services; or the one that is asked for, where it still exists.
  fileprivate func services(asked wanted: ServiceReference?) -> [ServiceReference] {
    guard let wanted else { return services() }
    return exists(wanted) ? [wanted] : []
  }
}
