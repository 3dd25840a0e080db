import FuzzSupport

/// Any bytes as a guide.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGuide(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  GuideProperties.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
