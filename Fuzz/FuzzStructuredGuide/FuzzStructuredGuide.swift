import FuzzSupport

/// Bytes as the plan of a guide in a provider's dialect, so that deep states are reached.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStructuredGuide(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  GuideProperties.check(DialectWriter.guide(FuzzDriver.bytes(bytes, count)))
  return 0
}

@main struct FuzzStructuredGuide {
  static func main() { FuzzDriver.run(fuzzStructuredGuide) }
}
