import FuzzSupport

/// Bytes as the plan of a guide in a provider's dialect, so that deep states are reached.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStructuredGuide(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  GuideProperties.check(DialectWriter.guide(Array(UnsafeBufferPointer(start: bytes, count: count))))
  return 0
}
