/// The rules of this folder.
enum ClaimRules {
  static let all: [any Rule] = [RefutedClaimRule(), AssumedClaimRule(), UntestedClaimRule()]
}
