import Foundation
import Testing

@testable import Emitters

@Suite struct DataPackageTests {
  @Test func describesEveryFileThatItComesWith() throws {
    let files = Emitter.dataPackage.emit(Sample.material)
    let descriptor = try #require(files.last)
    #expect(descriptor.name == "datapackage.json")
    let package = try #require(
      try JSONSerialization.jsonObject(with: Data(descriptor.bytes)) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.compactMap { $0["path"] as? String } == files.dropLast().map(\.name))
    #expect(
      resources.compactMap { $0["bytes"] as? Int } == files.dropLast().map(\.bytes.count))
    #expect(descriptor.bytes == (try Sample.recorded("datapackage.json", descriptor.bytes)))
  }
}
