internal import Findings
internal import Foundation

/// What one line of a pipe asks for.
struct Request {
  private enum Document {
    case path(String)
    case bytes([UInt8])
    case none(String)
  }

  /// What the answer calls the document: the path, or the name that was given.
  let input: String
  /// The document's own name, the last part of the path.
  let name: String
  private let document: Document
  private let largest: Int

  /// Reads a line: a path, or a JSON object where it begins with a brace.
  init(_ line: [UInt8], atMost largest: Int) {
    self.largest = largest
    guard let text = String(validating: line, as: UTF8.self) else {
      input = Printable.name(line)
      name = input
      document = .none("the line is not UTF-8")
      return
    }
    guard text.utf8.first == 0x7B else {
      input = text
      name = Self.last(of: text)
      document = text.isEmpty ? .none("the line is empty") : .path(text)
      return
    }
    struct Object: Decodable {
      var path: String?
      var name: String?
      var base64: String?
    }
    let object = try? JSONDecoder().decode(Object.self, from: Data(line))
    input = object?.path ?? object?.name ?? Printable.text(String(text.prefix(80)))
    name = Self.last(of: object?.name ?? input)
    if let path = object?.path {
      document = .path(path)
    } else if object?.name != nil, let bytes = object?.base64.flatMap({ Data(base64Encoded: $0) }) {
      document = .bytes(Array(bytes))
    } else {
      document = .none("the line is no JSON object with path, or with name and base64")
    }
  }

  func open() -> Result<OpenInput, OpenInput.Refusal> {
    Result { () throws(OpenInput.Refusal) in
      switch document {
      case .path(let path): try OpenInput.open(path, atMost: largest)
      case .bytes(let bytes): try OpenInput.memory(bytes, atMost: largest)
      case .none(let reason): throw OpenInput.Refusal(status: .badRequest, reason: reason)
      }
    }
  }

  private static func last(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
