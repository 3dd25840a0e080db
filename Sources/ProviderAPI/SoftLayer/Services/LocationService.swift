import ControlPlane
import JSON

/// `SoftLayer_Location`.
enum LocationService {
  static let service = SoftLayerService(
    name: "SoftLayer_Location",
    object: { _, call throws(SoftLayerError) in
      let id = try call.object(call.id)
      guard let datacenter = HardwareCatalogue.datacenter(number: id) else {
        throw .unknownObject(id)
      }
      return object(datacenter)
    },
    methods: [
      "getDatacenters": .read { _, _ in .list(HardwareCatalogue.datacenters.map(object)) }
    ])

  static func object(_ datacenter: HardwareCatalogue.Datacenter) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Location_Datacenter", "SoftLayer_Location",
      locals: [
        "id": .integer(datacenter.id), "name": .string(datacenter.name),
        "longName": .string(datacenter.longName), "statusId": 2,
      ],
      relations: [
        // All prices are the same everywhere.
        "priceGroups": { .list([]) },
        "regions": { .list([region(datacenter)]) },
      ])
  }

  /// A region, as the API gives it with a package: around a location that holds the data centre.
  static func region(_ datacenter: HardwareCatalogue.Datacenter) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Location_Region",
      locals: [
        "keyname": .string(datacenter.region), "description": .string(datacenter.longName),
      ],
      relations: [
        "location": {
          .object(
            SoftLayerObject(
              "SoftLayer_Location_Region_Location",
              locals: ["locationId": .integer(datacenter.id)],
              relations: ["location": { .object(object(datacenter)) }]))
        }
      ])
  }
}

/// `SoftLayer_Network_Pod`: one for each data centre, none of which closes.
enum PodService {
  static let service = SoftLayerService(
    name: "SoftLayer_Network_Pod", object: nil,
    methods: [
      "getAllObjects": .read { _, _ in
        .list(
          HardwareCatalogue.datacenters.map { datacenter in
            SoftLayerObject(
              "SoftLayer_Network_Pod",
              locals: [
                "name": .string("\(datacenter.name).pod01"),
                "datacenterName": .string(datacenter.name),
                "datacenterLongName": .string(datacenter.longName),
                "datacenterId": .integer(datacenter.id),
                "capabilities": ["SUPPORTS_SECURITY_GROUPS"],
              ])
          })
      }
    ])
}
