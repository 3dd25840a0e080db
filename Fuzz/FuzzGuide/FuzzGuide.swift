import FuzzSupport

/// Any bytes as a guide.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGuide(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  GuideProperties.check(FuzzDriver.bytes(bytes, count))
  return 0
}

@main struct FuzzGuide {
  static func main() { FuzzDriver.run(fuzzGuide) }
}
