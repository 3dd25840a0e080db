/// What can be ordered: sizes, operating systems, places, and what they cost.
///
/// Categories and key names are those that `slcli hardware create` asks for; the numbers and the
/// prices are ours, in hundredths of the account's currency.
package enum HardwareCatalogue {
  /// Something that can be part of an order, or has to be.
  package struct Item: Hashable, Sendable {
    package let id: Int
    package let keyName: String
    /// The category's code, as `os`.
    package let category: String
    package let description: String
    package var capacity: Int?
    /// The code of an operating system, as `DEBIAN_9_64`.
    package var referenceCode: String?
    package var attributes: [String] = []
    package var monthly = 0
    package var hourly = 0

    /// The number of its price, which is what an order names.
    package var priceID: Int { id + 100_000 }
  }

  /// A ready-made server.
  package struct Size: Hashable, Sendable {
    package let id: Int
    package let keyName: String
    package let description: String
    package let cores: Int
    /// In gigabytes.
    package let memory: Int
    /// In gigabytes each, the primary one first.
    package let disks: [Int]
    package let processor: String
    package let monthly: Int
    package let hourly: Int

    package var priceID: Int { id + 100_000 }
  }

  package struct Datacenter: Hashable, Sendable {
    package let id: Int
    package let name: String
    package let longName: String
    /// The key name of its region.
    package let region: String
  }

  package static let sizes = [
    Size(
      id: 101, keyName: "S1270_32GB_2X1TBSATA_NORAID",
      description: "Single Xeon 1270, 32GB Ram, 2x1TB SATA disks, Non-RAID", cores: 4, memory: 32,
      disks: [1000, 2000], processor: "Intel Xeon E3-1270 v3", monthly: 28_900, hourly: 49),
    Size(
      id: 102, keyName: "D2620V4_64GB_2X1TB_SATA_RAID_1",
      description: "Dual Xeon 2620 v4, 64GB Ram, 2x1TB SATA disks, RAID1", cores: 16, memory: 64,
      disks: [1000], processor: "Intel Xeon E5-2620 v4", monthly: 62_900, hourly: 108),
    Size(
      id: 103, keyName: "D2690V4_256GB_2X1_2TBSSD_RAID_1",
      description: "Dual Xeon 2690 v4, 256GB Ram, 2x1.2TB SSD disks, RAID1", cores: 28,
      memory: 256, disks: [1200], processor: "Intel Xeon E5-2690 v4", monthly: 139_900,
      hourly: 241),
  ]

  package static let datacenters = [
    Datacenter(id: 449_500, name: "par01", longName: "Paris 1", region: "PARIS"),
    Datacenter(id: 449_494, name: "ams03", longName: "Amsterdam 3", region: "AMSTERDAM"),
    Datacenter(id: 449_506, name: "fra02", longName: "Frankfurt 2", region: "FRANKFURT"),
  ]

  package static let items = operatingSystems + required + optional

  /// What every order needs one of besides a size and an operating system.
  package static let requiredCategories = [
    "os", "bandwidth", "port_speed", "pri_ip_addresses", "vpn_management", "remote_management",
  ]

  package static func size(_ keyName: String) -> Size? { sizes.first { $0.keyName == keyName } }
  package static func size(number: Int) -> Size? { sizes.first { $0.id == number } }
  package static func datacenter(_ name: String) -> Datacenter? {
    datacenters.first { $0.name == name }
  }
  package static func datacenter(number: Int) -> Datacenter? {
    datacenters.first { $0.id == number }
  }
  package static func item(price: Int) -> Item? { items.first { $0.priceID == price } }
  package static func operatingSystem(_ code: String) -> Item? {
    operatingSystems.first { $0.referenceCode == code }
  }
}

// MARK: - Items

extension HardwareCatalogue {
  package static let operatingSystems = [
    system(201, "OS_CENTOS_7_X_64_BIT", "CENTOS_7_64", "CentOS 7.x (64 bit)"),
    system(202, "OS_DEBIAN_9_X_STRETCH_64_BIT", "DEBIAN_9_64", "Debian GNU/Linux 9.x (64 bit)"),
    system(
      203, "OS_RHEL_7_X_64_BIT_PER_PROCESSOR_LICENSING", "REDHAT_7_64",
      "Red Hat Enterprise Linux 7.x (64 bit)", monthly: 8_000, hourly: 14),
    system(
      204, "OS_UBUNTU_16_04_LTS_XENIAL_XERUS_64_BIT", "UBUNTU_16_64",
      "Ubuntu Linux 16.04 LTS (64 bit)"),
    system(
      205, "OS_UBUNTU_18_04_LTS_BIONIC_BEAVER_64_BIT", "UBUNTU_18_64",
      "Ubuntu Linux 18.04 LTS (64 bit)"),
    system(
      206, "OS_WINDOWS_2012_R2_FULL_STD_64_BIT", "WIN_2012-STD-R2_64",
      "Windows Server 2012 R2 Standard (64 bit)", monthly: 4_000, hourly: 7),
    system(
      207, "OS_WINDOWS_2016_FULL_STD_64_BIT", "WIN_2016-STD_64",
      "Windows Server 2016 Standard (64 bit)", monthly: 4_000, hourly: 7),
  ]

  private static func system(
    _ id: Int, _ keyName: String, _ code: String, _ description: String, monthly: Int = 0,
    hourly: Int = 0
  ) -> Item {
    Item(
      id: id, keyName: keyName, category: "os", description: description, referenceCode: code,
      monthly: monthly, hourly: hourly)
  }

  private static let required = [
    Item(
      id: 301, keyName: "1_IP_ADDRESS", category: "pri_ip_addresses", description: "1 IP Address",
      capacity: 1),
    Item(
      id: 302, keyName: "UNLIMITED_SSL_VPN_USERS_1_PPTP_VPN_USER_PER_ACCOUNT",
      category: "vpn_management",
      description: "Unlimited SSL VPN Users & 1 PPTP VPN User per account"),
    Item(
      id: 303, keyName: "REBOOT_KVM_OVER_IP", category: "remote_management",
      description: "Reboot / KVM over IP"),
    Item(
      id: 304, keyName: "BANDWIDTH_0_GB", category: "bandwidth",
      description: "0 GB Bandwidth Allotment", capacity: 0),
    Item(
      id: 305, keyName: "BANDWIDTH_20000_GB", category: "bandwidth",
      description: "20000 GB Bandwidth Allotment", capacity: 20_000),
    Item(
      id: 306, keyName: "100_MBPS_PUBLIC_PRIVATE_NETWORK_UPLINKS", category: "port_speed",
      description: "100 Mbps Public & Private Network Uplinks", capacity: 100),
    Item(
      id: 307, keyName: "1_GBPS_PUBLIC_PRIVATE_NETWORK_UPLINKS", category: "port_speed",
      description: "1 Gbps Public & Private Network Uplinks", capacity: 1000, monthly: 2_000,
      hourly: 3),
    Item(
      id: 308, keyName: "1_GBPS_PRIVATE_NETWORK_UPLINK", category: "port_speed",
      description: "1 Gbps Private Network Uplink", capacity: 1000,
      attributes: ["IS_PRIVATE_NETWORK_ONLY"]),
  ]

  private static let optional = [
    Item(
      id: 401, keyName: "1_IPV6_ADDRESS", category: "pri_ipv6_addresses",
      description: "1 IPv6 Address", capacity: 1)
  ]
}
