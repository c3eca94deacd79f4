internal import Records

/// From the rows of an acronym list to acronyms.
enum AcronymStage {
  static func acronyms(_ rows: RecordRows) -> [Acronym] {
    var acronyms: [Acronym] = []
    for row in rows {
      if let acronym = row.text(.acronym) {
        acronyms.append(
          Acronym(acronym: acronym, expansion: row.text(.expansion) ?? "", places: row.places))
      } else if row.resumes, let more = row.text(.expansion), !acronyms.isEmpty {
        acronyms[acronyms.count - 1].expansion += " \(more)"
        acronyms[acronyms.count - 1].places += row.places
      }
    }
    return acronyms
  }
}
