internal import Documents
internal import Emitters
internal import Extractors
internal import Findings
package import Readers
internal import Records
internal import Validators

/// The whole way: bytes, document, records, findings, files.
package struct Pipeline: Sendable {
  package var rules: Rules
  package var options: Options

  package init(rules: Rules, options: Options) {
    self.rules = rules
    self.options = options
  }

  package func run(_ input: consuming Input) throws(PlanwrightError) -> Conversion {
    let (reading, view) = try opened(consume input)
    let extraction = try extract(reading.document)
    let evidence = Evidence(records: extraction.records, coverage: extraction.coverage)
    var settings = rules.checks
    settings.select = options.select
    settings.ignore = options.ignore
    let noticed = settings.applied(to: reading.findings + extraction.findings)
    return Conversion(
      family: extraction.family, records: extraction.records,
      findings: Checks.ordered(noticed + Checks.run(evidence, settings: settings)),
      coverage: extraction.coverage, partial: reading.partial, document: reading.document,
      emitters: Emitter.all.filter { options.formats.contains($0.name) },
      tables: options.tables, csv: options.csv, view: view)
  }

  /// The document, and how the input looks where a report shows it; nothing else keeps its bytes.
  private func opened(
    _ input: consuming Input
  ) throws(PlanwrightError) -> (Reader.Reading, SourceView) {
    let input = input
    let reading = try Self.read(input, options)
    guard options.formats.contains(Emitter.report.name) else { return (reading, .none) }
    return (
      reading, view(of: input, isText: reading.document.source.mediaType == "text/plain")
    )
  }

  /// How the input itself looks, for those who show it beside what was read from it.
  private func view(of input: Input, isText: Bool) -> SourceView {
    let password = options.password
    let lines = isText ? SourceLines(of: input) : nil
    return SourceView(
      pictures: { PagePictures.draw($0, of: input, password: password) },
      line: { lines?.line($0) })
  }

  /// The document alone, which needs no rules.
  package static func read(
    _ input: consuming Input, _ options: Options
  ) throws(PlanwrightError) -> Reader.Reading {
    let input = input
    guard let reader = Reader.all.first(where: { $0.recognises(input) }) else {
      throw PlanwrightError(
        ReadError(
          kind: .unsupported, input: input.name, problem: "no reader knows this kind of file",
          remedy: "give a PDF, an HTML page or UTF-8 text"))
    }
    do throws(ReadError) {
      var reading = try reader.read(
        input,
        Reader.Options(
          password: options.password, pages: options.pages, limits: options.limits))
      reading.noteCharacters()
      reading.keepFindings(options.limits.notices)
      return reading
    } catch {
      throw PlanwrightError(error)
    }
  }

  private func extract(_ document: Document) throws(PlanwrightError) -> Extraction {
    do throws(ExtractionError) {
      return try Extractor(book: rules.book).extract(document, family: options.family)
    } catch {
      throw PlanwrightError(
        stage: .extract, kind: "noRules", description: error.description)
    }
  }
}
