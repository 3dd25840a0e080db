import Diagnostics
import Testing
import Validation

/// Which procedures are carried out: those of the console, not what looks like it.
@Suite struct KnownProceduresTests {
  private func walked(_ body: String) throws -> Int {
    let guide = "---\nslug: x\ntitle: Example\n---\n\n## Instructions\n\n\(body)\n"
    let examination = try Examining.examination(
      SourceFile(path: "guide.md", text: guide), families: [.execution])
    return examination.execution?.procedures.count ?? 0
  }

  @Test func aGuideThatNamesWhatItUses() throws {
    let count = try walked(
      """
      Log in to the [OVHcloud Control Panel](https://www.ovh.com/manager/), go to `Bare Metal Cloud`{.action}, \
      then `VPS`{.action}, and select your VPS.

      Click `...`{.action} next to "Snapshot", then click `Take a snapshot`{.action}. Click `Confirm`{.action}.
      """)
    #expect(count == 1)
  }

  @Test func talkAboutPaymentsIsNoPayment() throws {
    let count = try walked(
      """
      Go to your control panel and pay for the order.

      Choose a payment method.
      """)
    #expect(count == 0)
  }

  @Test func anotherProgramThatNobodySignsInTo() throws {
    let count = try walked(
      """
      Click `Snapshot`{.action}, then click `Take a snapshot`{.action}.

      Enter a description in the `Description`{.action} field, then click `Confirm`{.action}.
      """)
    #expect(count == 0)
  }
}
