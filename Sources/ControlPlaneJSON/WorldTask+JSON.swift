package import ControlPlane
package import JSON
import Values

extension WorldTask {
  package var json: JSONValue {
    [
      "id": .integer(id), "service": service.json, "type": .string(type),
      "state": .string(state.rawValue), "startedAt": .string(startedAt.iso8601),
      "dueAt": .string(dueAt.iso8601), "progress": .integer(progress),
    ]
  }

  package init?(json: JSONValue) {
    guard let id = json["id"]?.wholeNumber,
      let service = json["service"].flatMap(ServiceReference.init(json:)),
      let type = json["type"]?.text, let state = json["state"]?.text.flatMap(State.init(rawValue:)),
      let startedAt = json["startedAt"]?.text.flatMap(Instant.init(iso8601:)),
      let dueAt = json["dueAt"]?.text.flatMap(Instant.init(iso8601:)),
      let progress = json["progress"]?.wholeNumber
    else { return nil }
    self.init(
      id: id, service: service, type: type, state: state, startedAt: startedAt, dueAt: dueAt,
      progress: progress)
  }
}
