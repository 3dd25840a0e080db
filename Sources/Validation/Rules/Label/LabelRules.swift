/// The rules of this folder.
enum LabelRules {
  static let all: [any Rule] = [
    LabelCaseRule(), LabelAccentsRule(), LabelTypographyRule(), LabelFormerRule(),
    LabelLanguageRule(), LabelMisspeltRule(), LabelSlipRule(), LabelSimilarRule(),
    LabelElsewhereRule(), LabelUnknownRule(),
  ]
}
