import Values
import Yams

extension WorldFileReader {
  mutating func readDedicatedServer(_ item: YAMLMapping, into world: inout World) {
    var item = item
    let name = item.required("name", .text, or: "", &reader)
    claim(
      ServiceReference(kind: DedicatedServer.serviceKind, name: name),
      at: item.node("name")?.mark)
    let isExpired = item.optional("state", .word("ok", "expired"), &reader) == "expired"
    let isOff = item.optional("power", .word("on", "off"), &reader) == "off"
    let boots = DedicatedServer.Boot.allCases
    let bootType = item.optional("boot", .word(boots.map(\.type)), &reader)
    let boot = boots.first { $0.type == bootType } ?? .hardDisk
    let expiration =
      isExpired
      ? item.required("expiration", .instant, or: world.now, &reader)
      : future("expiration", &item, world)
    let holdsData = item.optional("holdsData", .flag, &reader) ?? true
    let server = DedicatedServer(
      id: name, serviceNumber: world.reserve(.serviceNumber),
      address: item.required("address", .text, or: "", &reader),
      state: isExpired ? .expired : .ok, power: isOff ? .off : .on, boot: boot,
      runningBoot: boot,
      operatingSystem: item.required("operatingSystem", .text, or: "", &reader),
      monthlyFee: item.required("monthlyFee", .money, or: .nothing, &reader),
      expiration: expiration ?? world.now + CalendarDuration(months: 1),
      renewsAutomatically: item.optional("renewsAutomatically", .flag, &reader) ?? true,
      disk: holdsData ? world.reserve(.content) : nil)
    item.finish(&reader)
    if isExpired {
      world.put(server)
    } else {
      world.install(server, periodEnd: server.expiration)
    }
  }
}
