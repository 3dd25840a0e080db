import ControlPlane
import JSON
import Values

/// `SoftLayer_Ticket`.
enum TicketService {
  static let service = SoftLayerService(
    name: "SoftLayer_Ticket",
    object: { world, call throws(SoftLayerError) in
      object(try ticket(world, call), world)
    },
    methods: [
      "addUpdate": .write { world, call throws(SoftLayerError) in
        let ticket = try ticket(world, call)
        guard let text = call.parameter(0)?["entry"]?.text, !text.isEmpty else {
          throw .invalidValue("An update needs an entry.")
        }
        let server = world.hardwareServer(named: ticket.service.name)
        _ = try world.perform(
          "ibmcloud.hardware.updateTicket", onServer: server,
          ["ticket": "\(ticket.id)", "text": text])
        guard let changed = world.ticket(ticket.id) else { return .list([]) }
        return .list(updates(of: changed).suffix(1))
      }
    ])

  private static func ticket(
    _ world: World, _ call: SoftLayerCall
  ) throws(SoftLayerError) -> Ticket {
    let id = try call.object(call.id)
    guard let ticket = world.ticket(id) else { throw .unknownObject(id) }
    return ticket
  }

  static func object(_ ticket: Ticket, _ world: World) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Ticket",
      locals: [
        "id": .integer(ticket.id), "title": .string(ticket.title),
        "createDate": .datetime(ticket.createdAt),
      ],
      relations: [
        "updates": { .list(updates(of: ticket)) },
        "status": {
          .object(SoftLayerObject("SoftLayer_Ticket_Status", locals: ["name": "Open"]))
        },
      ])
  }

  private static func updates(of ticket: Ticket) -> [SoftLayerObject] {
    ticket.entries.enumerated().map { index, entry in
      SoftLayerObject(
        "SoftLayer_Ticket_Update",
        locals: [
          "id": .integer(ticket.id * 1000 + index), "ticketId": .integer(ticket.id),
          "createDate": .datetime(entry.at), "entry": .string(entry.text),
        ])
    }
  }
}
