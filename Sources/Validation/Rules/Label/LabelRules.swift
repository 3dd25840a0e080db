/// The rules of this folder.
enum LabelRules {
  static let all: [any Rule] = [
    LabelCaseRule(), LabelAccentsRule(), LabelTypographyRule(), LabelFormerRule(),
    LabelLanguageRule(), LabelMisspeltRule(), LabelSimilarRule(),
    LabelElsewhereRule(), LabelUnknownRule(),
  ]
}
