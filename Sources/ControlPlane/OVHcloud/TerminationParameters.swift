/// What the API asks for when a termination is confirmed, alike for all services.
enum TerminationParameters {
  /// The reasons and the future uses that the API knows (`service.Termination…Enum`).
  private static let reasons = [
    "FEATURES_DONT_SUIT_ME", "LACK_OF_PERFORMANCES", "MIGRATED_TO_ANOTHER_OVH_PRODUCT",
    "MIGRATED_TO_COMPETITOR", "NOT_ENOUGH_RECOGNITION", "NOT_NEEDED_ANYMORE", "NOT_RELIABLE",
    "NO_ANSWER", "OTHER", "PRODUCT_DIMENSION_DONT_SUIT_ME", "PRODUCT_TOOLS_DONT_SUIT_ME",
    "TOO_EXPENSIVE", "TOO_HARD_TO_USE", "UNSATIFIED_BY_CUSTOMER_SUPPORT",
  ]
  private static let futureUses = [
    "NOT_REPLACING_SERVICE", "OTHER", "SUBSCRIBE_AN_OTHER_SERVICE",
    "SUBSCRIBE_OTHER_KIND_OF_SERVICE_WITH_COMPETITOR", "SUBSCRIBE_SIMILAR_SERVICE_WITH_COMPETITOR",
  ]

  static let all: [ParameterDescription] = [
    .required("token", isSecret: true), .optional("reason", values: reasons),
    .optional("futureUse", values: futureUses), .optional("commentary"),
  ]
}
