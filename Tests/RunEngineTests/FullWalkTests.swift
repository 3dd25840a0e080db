import Testing
import RunEngine
@Suite struct FullWalkTests {
  @Test(arguments: EmbeddedGuides.walkable) func `dump`(_ w: EmbeddedGuides.Walkable) throws {
    let walked = try walk(w.guide, procedure: w.procedure, in: EmbeddedGuides.world())
    print("#### \(w)\n" + walked.log.joined(separator: "\n"))
  }
}
