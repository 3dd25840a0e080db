import RunbookModel
import Testing

/// English sentences that instruct, by construct.
@Suite struct EnglishInstructionTests {
  @Test(arguments: [
    ("Log in to the [console](https://a.example).", ["connect"]),
    ("Sign in to the control panel.", ["connect"]),
    ("Go to the `Web`{.action} section.", ["navigate Web"]),
    ("Scroll down to `Options`{.action}.", ["navigate Options"]),
    ("Open the `Home`{.action} tab.", ["navigate Home"]),
    ("Click the `Home`{.action} tab.", ["click Home"]),
    ("Press the **Next** button.", ["click Next"]),
    ("Select **Cancel** from the menu.", ["click Cancel"]),
    ("Select your server.", ["choose"]),
    ("Choose how long the backup is kept.", ["choose"]),
    ("Select **Windows** from the drop-down list.", ["choose Windows"]),
    ("Enter a password.", ["enter"]),
    ("Fill in the **Name** field.", ["enter Name"]),
    ("Tick the box **I agree**.", ["check I agree"]),
    ("Confirm the deletion.", ["confirm"]),
    ("Run the command `apt update`.", ["run apt update"]),
    ("Wait a few minutes.", ["wait"]),
    ("Check that the server answers.", ["read"]),
    ("Make sure that the disk is empty.", ["read"]),
    ("Review the terms.", ["read"]),
    ("Back up your data.", ["do"]),
    ("Restart the server.", ["do"]),
  ])
  func `a verb and its object decide the kind`(text: String, expected: [String]) throws {
    let found = try actions(text, in: .english)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Click **A**, then **B**.", ["click A", "click B"]),
    ("Click **A** and then click **B**.", ["click A", "click B"]),
    ("Go to **Devices** > **Device List**.", ["navigate Devices", "navigate Device List"]),
    ("Click **Yes** or **No**.", ["click? Yes", "click? No"]),
    ("Click **A** and in the context menu click **B**.", ["click A", "click B"]),
    ("Click **A** next to **C** and in the menu click on **B**.", ["click A", "click B"]),
    ("Click **A** and **B** in the context menu.", ["click A", "click B"]),
    ("Copy and paste the key.", ["do", "do"]),
    ("Select your server, then click **Go**.", ["choose", "click Go"]),
    ("Confirm by clicking **A**.", ["click A"]),
    ("Continue with the **Next** button.", ["click Next"]),
    ("Disable the drive by connecting to the tool and clicking **A**.", ["connect", "click A"]),
    ("- `token`: enter the token.", ["enter token"]),
    ("Click [Download](https://a.example/b).", ["click Download"]),
    ("Click \"Next\".", ["click Next"]),
    ("Click OK.", ["click OK"]),
    ("Click the cogwheel.", ["click"]),
  ])
  func `one action for each object that is named`(text: String, expected: [String]) throws {
    let found = try actions(text, in: .english)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("From the **Actions** menu, select **Cancel**.", ["navigate Actions", "click Cancel"]),
    ("In the **Network** section, click **A**.", ["navigate Network", "click A"]),
    ("In the window, click **A**.", ["click A"]),
    ("Click **A** in the **Network** section.", ["click A"]),
    ("Click **A** to the right of **Network**.", ["click A"]),
    ("Click **A** at the top of the page.", ["click A"]),
  ])
  func `a place before the verb is gone to, one after the object locates`(
    text: String, expected: [String]
  ) throws {
    let found = try actions(text, in: .english)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("If the server is suspended, click **A**.", "click? A"),
    ("Click **A** if necessary.", "click? A"),
    ("Click **A** if the page opens.", "click? A"),
    ("You can also click **A**.", "click? A"),
    ("You can enter a description.", "enter?"),
    ("We recommend that you back up your data.", "do?"),
    ("Once the option is enabled, click **A**.", "click A"),
    ("You must click **A**.", "click A"),
    ("You need to enter a password.", "enter"),
    ("Please wait.", "wait"),
    ("You will be asked to confirm the deletion.", "confirm"),
    ("You will be prompted to enter a code.", "enter"),
    ("To delete the disk, click **A**.", "click A"),
    ("Click **A** to delete the disk.", "click A"),
  ])
  func `clauses and modals decide what is optional`(text: String, expected: String) throws {
    let found = try actions(text, in: .english)
    #expect(found == [expected])
  }

  @Test(arguments: [
    "Do not turn off the server.", "Keep the password.",
    "Never delete the key.", "Avoid restarting the server.",
  ])
  func `a prohibition and what is to be kept are cautions`(text: String) throws {
    let runbook = try compilePractice("Click **A**.\n\n\(text)", in: .english)
    #expect(runbook.reading == ["click A"])
    #expect(runbook.cautioned == [text])
  }

  @Test(arguments: [
    "The server restarts.", "Repeat the operation for each disk.", "Follow the steps below.",
    "For more information, see our guide.",
    "You will receive an email.", "The address that you entered is displayed.",
    "Once you have clicked **B**, the page closes.", "Please note that the disk is empty.",
  ])
  func `what describes, recalls or leads through the guide is no action`(text: String) throws {
    let runbook = try compilePractice("Click **A**.\n\n\(text)", in: .english)
    #expect(runbook.reading == ["click A"])
  }

  @Test func `an announcement that the next sentence details is no action`() throws {
    let text = "You can also retrieve this email. Click **Account**, then **E-mails**."
    let found = try compilePractice(text, in: .english).allActions
    #expect(found.map(\.reading) == ["click? Account", "click? E-mails"])
    #expect(found.map(\.because) == [.secondary, .secondary])
  }
}
