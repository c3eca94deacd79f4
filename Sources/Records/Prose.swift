public import Findings

/// What the plan's wording says, as far as a check can hold it against something else.
public struct Prose: Codable, Hashable, Sendable {
  /// A heading as printed, its number taken off the front.
  public struct Heading: Codable, Hashable, Sendable {
    public var text: String
    /// The number or label in front as printed: "3.1", "Pillar 3:".
    public var label: String?
    /// From 1, where the document tells levels apart.
    public var level: Int?
    public var place: Place

    package init(text: String, label: String? = nil, level: Int? = nil, place: Place) {
      self.text = text
      self.label = label
      self.level = level
      self.place = place
    }
  }

  /// A line of the table of contents.
  public struct ContentsEntry: Codable, Hashable, Sendable {
    public var text: String
    public var label: String?
    /// The page as printed.
    public var page: String?
    public var place: Place

    package init(text: String, label: String? = nil, page: String? = nil, place: Place) {
      self.text = text
      self.label = label
      self.page = page
      self.place = place
    }
  }

  /// An acronym wherever the plan uses it outside its own list of acronyms.
  public struct AcronymUse: Codable, Hashable, Sendable {
    public var acronym: String
    public var count: Int
    /// The first places where it stands, at most five.
    public var places: [Place]

    package init(acronym: String, count: Int, places: [Place]) {
      self.acronym = acronym
      self.count = count
      self.places = places
    }
  }

  /// An acronym explained where it is used: "Anti-Rape Crisis Cells (ARCCs)".
  public struct Explanation: Codable, Hashable, Sendable {
    public var acronym: String
    public var expansion: String
    public var place: Place

    package init(acronym: String, expansion: String, place: Place) {
      self.acronym = acronym
      self.expansion = expansion
      self.place = place
    }
  }

  /// A law, policy or body named in the text, once for each way it is written.
  public struct Name: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable { case law, policy, body }
    public var kind: Kind
    /// As printed, without its year.
    public var text: String
    public var year: String?
    public var count: Int
    /// The first places where it stands, at most five.
    public var places: [Place]

    package init(kind: Kind, text: String, year: String? = nil, count: Int, places: [Place]) {
      self.kind = kind
      self.text = text
      self.year = year
      self.count = count
      self.places = places
    }
  }

  /// A figure that the text states of something: "9%" of "prevalence of child labour".
  public struct Figure: Codable, Hashable, Sendable {
    public var value: ExactDecimal
    /// "%", "children", or nil.
    public var unit: String?
    /// The sentence that states it; past 1,000 characters it is cut and ends in "…".
    public var text: String
    public var place: Place

    package init(value: ExactDecimal, unit: String?, text: String, place: Place) {
      self.value = value
      self.unit = unit
      self.text = text
      self.place = place
    }
  }

  /// A span of years that the text gives to the plan, in figures or in words.
  public struct Span: Codable, Hashable, Sendable {
    /// "2025-2029", "five-year", "2025-26 to 2028-29".
    public var text: String
    /// "2025" and "2029", or "2025-26" and "2028-29".
    public var start: String?
    public var end: String?
    /// How many years it comes to when both ends count; nil where it cannot be told.
    public var years: Int?
    public var place: Place

    package init(text: String, start: String?, end: String?, years: Int?, place: Place) {
      self.text = text
      self.start = start
      self.end = end
      self.years = years
      self.place = place
    }
  }

  /// The numbers or letters printed in front of a row of siblings, in the order of the page.
  public struct Numbering: Codable, Hashable, Sendable {
    public struct Mark: Codable, Hashable, Sendable {
      /// "1.1.7)", "c)", "iv.".
      public var printed: String
      public var place: Place

      package init(printed: String, place: Place) {
        self.printed = printed
        self.place = place
      }
    }
    /// What is numbered, in the document's own words: a column's header, or "headings".
    public var of: String
    public var marks: [Mark]

    package init(of: String, marks: [Mark]) {
      self.of = of
      self.marks = marks
    }
  }

  /// An item of a bulleted list, with the heading that it stands under.
  public struct Bullet: Codable, Hashable, Sendable {
    public var text: String
    public var heading: String?
    public var place: Place

    package init(text: String, heading: String? = nil, place: Place) {
      self.text = text
      self.heading = heading
      self.place = place
    }
  }

  public var headings: [Heading] = []
  public var contents: [ContentsEntry] = []
  public var acronymUses: [AcronymUse] = []
  public var explanations: [Explanation] = []
  public var names: [Name] = []
  public var figures: [Figure] = []
  public var spans: [Span] = []
  public var numberings: [Numbering] = []
  public var bullets: [Bullet] = []

  package init() {}
}
