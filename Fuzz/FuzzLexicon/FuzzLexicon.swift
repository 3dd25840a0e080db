import FuzzSupport

/// Any bytes as a lexicon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLexicon(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  LexiconProperties.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
