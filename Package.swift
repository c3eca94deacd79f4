// swift-tools-version: 6.2
import PackageDescription

/// Strict for every room: warnings are errors, imports are internal unless said otherwise,
/// and a use of what is only transitively imported does not compile.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A room of the house: a target that may import the rooms it names, and no other.
func room(_ name: String, mayImport rooms: [String] = []) -> Target {
  .target(name: name, dependencies: rooms.map { .byName(name: $0) }, swiftSettings: strict)
}

/// The tests of one room, with its fixtures beside them where it has some.
func tests(of name: String, alsoImport rooms: [String] = [], fixtures: Bool = true) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: ([name] + rooms).map { .byName(name: $0) },
    exclude: fixtures ? ["Fixtures"] : [], swiftSettings: strict)
}

let package = Package(
  name: "planwright",
  products: [
    .library(name: "PlanKit", targets: ["PlanKit"]),
    .executable(name: "planwright", targets: ["planwright"]),
  ],
  targets: [
    // Nouns and agents in the order of the data; an arrow never points back.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    // C, because Swift's Glibc cannot reach prctl, seccomp, Landlock, openat2, syncfs, descriptor passing.
    .target(name: "CLinux"),
    // C, because Swift cannot define the symbols of functions that it also calls in a library.
    .target(name: "CCairo"),
    room("Findings"),
    room("Documents", mayImport: ["Findings"]),
    room("Layout", mayImport: ["Documents", "Findings"]),
    room(
      "Readers",
      mayImport: ["Layout", "Documents", "Findings", "CLibXML2", "CPoppler", "CCairo"]),
    room("Records", mayImport: ["Findings"]),
    room("RuleFiles"),
    room("Extractors", mayImport: ["RuleFiles", "Documents", "Records", "Findings"]),
    room("Validators", mayImport: ["RuleFiles", "Records", "Findings"]),
    room("Differences", mayImport: ["Records", "Findings"]),
    room("Emitters", mayImport: ["Differences", "Documents", "Records", "Findings"]),
    room(
      "PlanKit",
      mayImport: [
        "Readers", "Documents", "Records", "RuleFiles", "Extractors", "Validators", "Differences",
        "Emitters", "Findings",
      ]),
    room("Batch", mayImport: ["Findings", "CLinux"]),
    .executableTarget(
      name: "planwright", dependencies: ["PlanKit", "Batch", "Findings"], swiftSettings: strict),
    // Random numbers that tests of several rooms draw their documents by.
    .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: strict),
    // Where the programs are that tests run.
    .target(name: "BuiltPrograms", path: "Tests/BuiltPrograms", swiftSettings: strict),
    // PDF files that tests write object by object.
    .target(name: "PDFWriting", path: "Tests/PDFWriting", swiftSettings: strict),
    // The workers of Batch's tests, which do harm when a document says so.
    .executableTarget(
      name: "batch-runner", dependencies: ["Batch", "Findings"], path: "Tests/BatchRunner",
      swiftSettings: strict),
    tests(of: "Batch", alsoImport: ["BuiltPrograms", "Findings", "Seeded", "batch-runner"]),
    // Documents made to do harm, through the program itself.
    .testTarget(
      name: "HostileTests", dependencies: ["planwright", "BuiltPrograms", "PDFWriting", "Seeded"],
      path: "Tests/Hostile", exclude: ["Fixtures"], swiftSettings: strict),
    // Documents on a cluster, where there is one.
    .testTarget(
      name: "DistributedTests", dependencies: ["planwright", "BuiltPrograms"],
      path: "Tests/Distributed",
      exclude: ["plans_on_spark.py", "requirements.txt", "run"], swiftSettings: strict),
    tests(of: "Findings", fixtures: false),
    tests(of: "RuleFiles"),
    tests(of: "Layout", alsoImport: ["Documents", "Findings", "Seeded"]),
    tests(
      of: "Readers", alsoImport: ["Documents", "Findings", "CPoppler", "PDFWriting", "Seeded"]),
    tests(
      of: "Extractors",
      alsoImport: ["Readers", "Documents", "Findings", "Records", "RuleFiles"]),
    tests(of: "Differences", alsoImport: ["Records", "Findings"], fixtures: false),
    tests(of: "Emitters", alsoImport: ["Documents", "Records", "Findings"]),
    tests(
      of: "PlanKit", alsoImport: ["Emitters", "Validators", "Records", "Findings"],
      fixtures: false),
    tests(of: "planwright", alsoImport: ["BuiltPrograms", "CPoppler", "PDFWriting"]),
    tests(
      of: "Validators",
      alsoImport: ["Readers", "Documents", "Extractors", "RuleFiles", "Records", "Findings"]),
  ]
)
