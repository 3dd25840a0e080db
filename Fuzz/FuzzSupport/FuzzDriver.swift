import Glibc
import LibFuzzer

/// Hands the program over to libFuzzer.
package enum FuzzDriver {
  /// Tests one input; returns 0.
  package typealias Test = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  /// Fuzzes as the command line says.
  ///
  /// libFuzzer brings a `main` of its own, but Swift's package manager wants that of the module, so
  /// each fuzzer has one, which calls this.
  package static func run(_ test: Test) -> Never {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments, test))
  }

  /// The bytes that libFuzzer gives.
  package static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }
}
