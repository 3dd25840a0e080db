import FuzzSupport

/// Any bytes as a lexicon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLexicon(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  LexiconProperties.check(FuzzDriver.bytes(bytes, count))
  return 0
}

@main struct FuzzLexicon {
  static func main() { FuzzDriver.run(fuzzLexicon) }
}
