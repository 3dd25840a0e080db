// swift-tools-version: 6.2
import PackageDescription

/// The same language settings for every target of ours.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  .treatAllWarnings(as: .error),
]

/// A library module; its tests are named after it.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], wrapsC: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: wrapsC ? settings + [.strictMemorySafety()] : settings)
}

/// The tests of the module whose name they carry, with what else they use.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

let collections = Target.Dependency.product(
  name: "HashTreeCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioConcurrencyHelpers = Target.Dependency.product(
  name: "NIOConcurrencyHelpers", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A program that is linked with libFuzzer, which brings the main function: built only with
/// `--sanitize fuzzer`.
func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzSupport"] + dependencies, path: "Fuzz/\(name)",
    swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
}

/// Measurements and fuzzers, which belong to the package to see what it keeps to itself, and which a
/// plain build leaves out: `make benchmark` and `make fuzz` ask for them.
var extras: [Target] = []
if Context.environment["BALISE_BENCHMARKS"] == "1" {
  extras += [
    .target(
      name: "CommonMarkWalk", dependencies: ["CCommonMark"], path: "Benchmarks/CommonMarkWalk"),
    .executableTarget(
      name: "CompileBenchmark",
      dependencies: [
        "CommonMarkWalk", "Diagnostics", "GuideMarkdown", "ProductData", "RunbookCompiler",
        "RunbookModel", "Values", crypto,
      ],
      path: "Benchmarks/CompileBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "ValidationBenchmark",
      dependencies: [
        "Console", "ControlPlane", "Diagnostics", "GuideMarkdown", "ProductData",
        "RunbookCompiler", "RunbookModel", "Validation",
      ],
      path: "Benchmarks/ValidationBenchmark", swiftSettings: settings),
    .executableTarget(
      name: "HelloServer", dependencies: [hummingbird, logging], path: "Benchmarks/HelloServer",
      swiftSettings: settings),
  ]
}
if Context.environment["BALISE_FUZZ"] == "1" {
  extras += [
    .target(
      name: "FuzzSupport",
      dependencies: [
        "Diagnostics", "GuideMarkdown", "ProductData", "RunbookCompiler", "RunbookModel", "Values",
      ],
      path: "Fuzz/FuzzSupport", swiftSettings: settings),
    fuzzer("FuzzGuide", []),
    fuzzer("FuzzStructuredGuide", ["Diagnostics", "ProductData"]),
    fuzzer("FuzzLexicon", ["Diagnostics", "RunbookCompiler"]),
  ]
}

let package = Package(
  name: "balise",
  products: [.executable(name: "balise", targets: ["balise"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(
      url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  // Leaf first: a target imports only what stands above it (docs/architecture.md).
  targets: [
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    module("Markup", ["CLibXML2"], wrapsC: true),
    module("Values"),
    module("JSON"),
    module("Diagnostics", ["Values"]),
    module("StrictYAML", ["Diagnostics", "Values", yams]),
    module(
      "GuideMarkdown", ["CCommonMark", "Diagnostics", "Markup", "Values", yams], wrapsC: true),
    module("RunbookModel", ["Diagnostics", "JSON", "Values"]),
    module(
      "RunbookCompiler",
      ["Diagnostics", "GuideMarkdown", "RunbookModel", "StrictYAML", "Values", crypto, yams]),
    module("Localization", ["Diagnostics", "Markup", "StrictYAML", "Values", yams]),
    module("ControlPlane", ["Diagnostics", "StrictYAML", "Values", collections, yams]),
    module(
      "Console", ["ControlPlane", "Diagnostics", "RunbookModel", "StrictYAML", "Values", yams]),
    module(
      "RunEngine",
      [
        "Console", "ControlPlane", "Diagnostics", "RunbookModel", "StrictYAML", "Values", crypto,
        yams,
      ]),
    module(
      "Validation",
      [
        "Console", "ControlPlane", "Diagnostics", "GuideMarkdown", "JSON", "Markup", "RunEngine",
        "RunbookModel", "StrictYAML", "Values", crypto, mustache, yams,
      ]),
    module("Checklists", ["Diagnostics", "Localization", "RunbookModel", "Values"]),
    module("ControlPlaneJSON", ["ControlPlane", "JSON", "Values"]),
    module(
      "ProviderAPI",
      [
        "ControlPlane", "ControlPlaneJSON", "Diagnostics", "JSON", "Markup", "Values", crypto,
        nioConcurrencyHelpers,
      ]),
    module(
      "ProviderServer",
      [
        "ProviderAPI", httpTypes, hummingbird, logging, nioCore, serviceLifecycle, unixSignals,
      ]),
    module(
      "ProviderClient",
      [
        "ControlPlane", "ControlPlaneJSON", "JSON", "RunEngine", "Values", asyncHTTPClient, crypto,
        nioCore, nioHTTP1, nioPosix,
      ]),
    module("ProductData", ["Diagnostics"]),
    module(
      "BaliseCLI",
      [
        "Checklists", "Console", "ControlPlane", "Diagnostics", "GuideMarkdown", "JSON",
        "Localization", "ProductData", "ProviderAPI", "ProviderClient", "ProviderServer",
        "RunEngine", "RunbookCompiler", "RunbookModel", "Validation", "Values", argumentParser,
      ]),
    .executableTarget(name: "balise", dependencies: ["BaliseCLI"], swiftSettings: settings),
    .target(name: "SnapshotSupport", path: "Tests/SnapshotSupport", swiftSettings: settings),
    .target(
      name: "SimulatorSupport",
      dependencies: [
        "ControlPlane", "Diagnostics", "JSON", "ProductData", "ProviderAPI", "ProviderClient",
        "Values",
      ], path: "Tests/SimulatorSupport", swiftSettings: settings),
    tests("Markup"),
    tests("StrictYAML", ["Diagnostics", "Values"]),
    tests("GuideMarkdown", ["Diagnostics", "Values"]),
    tests(
      "RunbookModel", ["Diagnostics", "JSON", "SnapshotSupport", "Values"], exclude: ["Snapshots"]),
    tests(
      "RunbookCompiler", ["Diagnostics", "GuideMarkdown", "ProductData", "RunbookModel", "Values"],
      exclude: ["Gold", "Rounds"]),
    tests("Localization", ["Diagnostics", "Values"]),
    tests("ControlPlane", ["Diagnostics", "Values"], exclude: ["Worlds"]),
    tests("ControlPlaneJSON", ["ControlPlane", "JSON", "Values"]),
    tests("Console", ["ControlPlane", "Diagnostics", "RunbookModel", "Values"]),
    tests(
      "RunEngine",
      [
        "Console", "ControlPlane", "Diagnostics", "GuideMarkdown", "ProductData", "RunbookCompiler",
        "RunbookModel", "Values",
      ]),
    tests(
      "Validation",
      [
        "Console", "ControlPlane", "Diagnostics", "GuideMarkdown", "JSON", "ProductData",
        "RunEngine", "RunbookCompiler", "RunbookModel", "SnapshotSupport", "Values",
      ], exclude: ["Behaviour/behaviour-table.tsv", "Reports/Snapshots"]),
    tests(
      "Checklists", ["CCommonMark", "RunbookModel", "SnapshotSupport", "Values"],
      exclude: ["Snapshots", "messages.tsv"]),
    tests("JSON", ["SnapshotSupport"]),
    tests(
      "ProviderAPI",
      [
        "ControlPlane", "ControlPlaneJSON", "Diagnostics", "JSON", "ProductData",
        "SnapshotSupport", "Values",
      ]),
    tests(
      "ProviderClient",
      [
        "ControlPlane", "Diagnostics", "JSON", "ProductData", "RunEngine", "SimulatorSupport",
        "Values",
      ]),
    tests(
      "ProviderServer", ["ControlPlane", "Diagnostics", "ProductData", "ProviderAPI", "Values"]),
    tests("ProductData", ["Diagnostics"]),
    tests(
      "BaliseCLI",
      ["JSON", "ProviderClient", "SimulatorSupport", "SnapshotSupport", "Validation", "balise"],
      exclude: ["Snapshots"]),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ] + extras)
