import Diagnostics

extension HTMLTreeBuilder {
  /// Makes a context of a kind current, where need be a new one.
  mutating func prepare(
    _ span: Span, for kind: GuideNode.Kind, as context: Context.Kind,
    _ isWanted: (Context.Kind) -> Bool
  ) {
    closeImplicit(until: isWanted)
    guard !isWanted(top.kind), blockParent(at: span) != nil else { return }
    open(kind, as: context, at: span, isImplicit: true)
  }

  /// Makes a table current for a row to come.
  mutating func prepareForRow(_ span: Span) {
    prepare(span, for: .table, as: .table) { if case .table = $0 { true } else { false } }
  }

  /// Makes a row current for a cell to come.
  mutating func prepareForCell(_ span: Span, isHeader: Bool) {
    let isRow = { (kind: Context.Kind) in if case .row = kind { true } else { false } }
    closeImplicit(until: isRow)
    if !isRow(top.kind) {
      prepareForRow(span)
      open(.tableRow(isHeader: false), as: .row(isHeader: true), at: span, isImplicit: true)
    }
    markRow(isHeader: isHeader)
  }

  /// Notes whether one more cell of the current row is a header cell.
  mutating func markRow(isHeader: Bool) {
    guard case .row(let wasHeader) = top.kind else { return }
    let isInHeader = frames.contains {
      if case .section(isHeader: true) = $0.element { true } else { false }
    }
    contexts[contexts.count - 1].kind = .row(isHeader: wasHeader && (isHeader || isInHeader))
  }
}
