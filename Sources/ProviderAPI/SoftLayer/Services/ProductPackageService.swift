import ControlPlane
import JSON
import Values

/// `SoftLayer_Product_Package`: the one package whose servers are ready-made.
enum ProductPackageService {
  static let number = 200

  static let service = SoftLayerService(
    name: "SoftLayer_Product_Package",
    object: { _, call throws(SoftLayerError) in
      let id = try call.object(call.id)
      guard id == number else { throw .unknownObject(id) }
      return package
    },
    methods: ["getAllObjects": .read { _, _ in .list([package]) }])

  private static let package = SoftLayerObject(
    "SoftLayer_Product_Package",
    locals: [
      "id": .integer(number), "keyName": "BARE_METAL_SERVER", "name": "Bare Metal Server",
      "description": "Bare Metal Server", "isActive": 1,
    ],
    relations: [
      "type": {
        .object(
          SoftLayerObject(
            "SoftLayer_Product_Package_Type", locals: ["keyName": "BARE_METAL_CPU_FAST_PROVISION"])
        )
      },
      "items": { .list(HardwareCatalogue.items.map(item)) },
      "itemPrices": { .list(HardwareCatalogue.items.map(price)) },
      "activePresets": { .list(HardwareCatalogue.sizes.map(PresetService.object)) },
      "accountRestrictedActivePresets": { .list([]) },
      "regions": { .list(HardwareCatalogue.datacenters.map(LocationService.region)) },
      "configuration": {
        .list(HardwareCatalogue.requiredCategories.enumerated().map(requirement))
      },
    ])

  static func item(_ item: HardwareCatalogue.Item) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Product_Item",
      locals: [
        "id": .integer(item.id), "keyName": .string(item.keyName),
        "description": .string(item.description), "capacity": item.capacity.map(JSONValue.integer),
      ],
      relations: [
        "itemCategory": { .object(category(item.category)) },
        "categories": { .list([category(item.category)]) },
        "attributes": {
          .list(
            item.attributes.enumerated().map { index, name in
              SoftLayerObject(
                "SoftLayer_Product_Item_Attribute",
                locals: [
                  "id": .integer(item.id * 10 + index), "attributeTypeKeyName": .string(name),
                ])
            })
        },
        "prices": { .list([price(item)]) },
        "softwareDescription": {
          .optional(
            item.referenceCode.map { code in
              SoftLayerObject(
                "SoftLayer_Software_Description",
                locals: [
                  "id": .integer(item.id), "referenceCode": .string(code),
                  "longDescription": .string(item.description),
                ])
            })
        },
      ],
      unasked: ["itemCategory"])
  }

  static func price(_ item: HardwareCatalogue.Item) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Product_Item_Price",
      locals: [
        "id": .integer(item.priceID), "itemId": .integer(item.id),
        // The key is there and empty: that is how the price of no place is known.
        "locationGroupId": .null,
        "hourlyRecurringFee": .number(Double(item.hourly) / 100),
        "recurringFee": .number(Double(item.monthly) / 100),
      ],
      relations: [
        "item": { .object(ProductPackageService.item(item)) },
        "categories": { .list([category(item.category)]) },
      ])
  }

  private static func category(_ code: String) -> SoftLayerObject {
    let number = HardwareCatalogue.items.map(\.category).firstIndex(of: code) ?? 0
    return SoftLayerObject(
      "SoftLayer_Product_Item_Category",
      locals: ["id": .integer(number + 1), "categoryCode": .string(code), "name": .string(code)])
  }

  private static func requirement(_ index: Int, _ code: String) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Product_Package_Order_Configuration",
      locals: ["id": .integer(index + 1), "isRequired": 1],
      relations: ["itemCategory": { .object(category(code)) }])
  }
}

/// `SoftLayer_Product_Package_Preset`: the sizes of servers.
enum PresetService {
  static let service = SoftLayerService(
    name: "SoftLayer_Product_Package_Preset",
    object: { _, call throws(SoftLayerError) in
      let id = try call.object(call.id)
      guard let size = HardwareCatalogue.size(number: id) else { throw .unknownObject(id) }
      return object(size)
    }, methods: [:])

  static func object(_ size: HardwareCatalogue.Size) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Product_Package_Preset",
      locals: [
        "id": .integer(size.id), "keyName": .string(size.keyName),
        "name": .string(size.description), "description": .string(size.description),
        "isActive": "1", "packageId": .integer(ProductPackageService.number),
      ],
      relations: ["prices": { .list([price(size)]) }, "locations": { .list([]) }])
  }

  /// The size has one price, which holds all its parts.
  private static func price(_ size: HardwareCatalogue.Size) -> SoftLayerObject {
    SoftLayerObject(
      "SoftLayer_Product_Item_Price",
      locals: [
        "id": .integer(size.priceID), "itemId": .integer(size.id), "locationGroupId": .null,
        "hourlyRecurringFee": .number(Double(size.hourly) / 100),
        "recurringFee": .number(Double(size.monthly) / 100),
      ],
      relations: [
        "item": {
          .object(
            SoftLayerObject(
              "SoftLayer_Product_Item",
              locals: [
                "id": .integer(size.id), "keyName": .string(size.keyName),
                "description": .string(size.description),
              ],
              relations: [
                "itemCategory": {
                  .object(
                    SoftLayerObject(
                      "SoftLayer_Product_Item_Category", locals: ["categoryCode": "server"]))
                }
              ],
              unasked: ["itemCategory"]))
        }
      ])
  }
}
