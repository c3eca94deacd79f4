// The face's nouns: who imports PlanKit has the records and findings that it gives.
@_exported public import Findings
@_exported public import Records
