/// How much a document may cost; each limit ends in an error that names it.
package struct Limits: Hashable, Sendable {
  /// A limit as a person sees it.
  package struct Entry: Sendable {
    /// The option that sets it, without its dashes: "timeout".
    package var option: String
    package var unit: String
    package var meaning: String
    package var field: any WritableKeyPath<Limits, Int> & Sendable
    /// The smallest and the largest value that make sense.
    package var least = 1
    package var most = 1 << 40
  }

  /// Bytes of address space of a worker.
  package var memory = 1 << 30
  /// Seconds of processor time a document.
  package var processorSeconds = 20
  /// Seconds from handing out a document to its answer.
  package var seconds = 15
  package var openFiles = 64
  /// Bytes of an input.
  package var inputBytes = 200_000_000
  /// Bytes of a document's outputs together.
  package var outputBytes = 100_000_000
  /// How many times larger than its input an output may be, where it is past a megabyte.
  package var outputRatio = 100
  /// Bytes of a worker's messages that are kept.
  package var messageBytes = 65_536
  /// Inputs that are named on standard error because they came to nothing; the rest are counted.
  package var complaints = 100
  /// Documents that a worker converts before it is replaced.
  package var documentsPerWorker = 500
  /// Bytes of resident memory past which a worker is replaced.
  package var residentBytes = 256 << 20

  package init() {}

  /// Every limit, in the order of a document's way.
  package static let all: [Entry] = [
    Entry(
      option: "max-input", unit: "bytes", meaning: "size of an input; a larger one is tooLarge",
      field: \.inputBytes, most: 2_000_000_000),
    Entry(
      option: "timeout", unit: "seconds",
      meaning: "wall clock a document; past it the worker is killed: outOfTime", field: \.seconds,
      most: 86_400),
    Entry(
      option: "max-cpu", unit: "seconds",
      meaning: "processor time a document; past it: outOfTime", field: \.processorSeconds,
      most: 86_400),
    Entry(
      option: "max-memory", unit: "bytes",
      meaning: "address space of a worker; past it: outOfMemory",
      field: \.memory, least: 100_000_000),
    Entry(
      option: "max-open-files", unit: "files", meaning: "open files of a worker",
      field: \.openFiles, least: 16, most: 65_536),
    Entry(
      option: "max-output", unit: "bytes",
      meaning: "a document's outputs together; past it: tooMuchOutput", field: \.outputBytes),
    Entry(
      option: "max-output-ratio", unit: "times the input",
      meaning: "a document's outputs where they are past 1 MB; past it: tooMuchOutput",
      field: \.outputRatio),
    Entry(
      option: "max-messages", unit: "bytes", meaning: "what is kept of a worker's messages",
      field: \.messageBytes),
    Entry(
      option: "max-complaints", unit: "inputs",
      meaning: "inputs of a batch that standard error names as unread; the rest are counted",
      field: \.complaints),
    Entry(
      option: "recycle-after", unit: "documents", meaning: "a worker's life in documents",
      field: \.documentsPerWorker),
    Entry(
      option: "recycle-memory", unit: "bytes",
      meaning: "resident memory past which a worker is replaced after its document",
      field: \.residentBytes),
  ]

  /// The values that decide whether a document gets through, as a word for the journal.
  package var fingerprint: String {
    [memory, processorSeconds, seconds, inputBytes, outputBytes, outputRatio]
      .map(String.init).joined(separator: ",")
  }
}
