import ControlPlane
import JSON
import Values

// How the API shows what is being done to a server.
extension WorldTask {
  /// Whether the task has a function in the API's own enumeration; the removal of a server has none.
  var isKnownToServer: Bool { type != "terminate" }

  var isInstallation: Bool { type == "reinstallServer" }

  /// The state in the words of `dedicated.TaskStatusEnum`.
  var serverStatus: String {
    switch state {
    case .todo, .doing, .done, .cancelled: state.rawValue
    case .error: "ovhError"
    }
  }

  /// `dedicated.server.Task`.
  var serverJSON: JSONValue {
    [
      "taskId": .integer(id), "function": .string(type), "status": .string(serverStatus),
      "comment": nil, "startDate": .datetime(startedAt),
      "lastUpdate": .datetime(isRunning ? startedAt : dueAt),
      "doneDate": isRunning ? .null : .datetime(dueAt),
    ]
  }

  /// `dedicated.server.InstallationProgressStatus`: the steps are ours, each as long as the others.
  func installationStatus(at now: Instant) -> JSONValue {
    let steps = [
      "Starting the installation system", "Partitioning the disks", "Copying the system",
      "Configuring the system", "Starting the installed system",
    ]
    let current = progress * steps.count / 100
    return [
      "elapsedTime": .integer(Int(now.secondsSince1970 - startedAt.secondsSince1970)),
      "progress": .array(
        steps.enumerated().map { index, step in
          let status = index < current ? "done" : index == current ? "doing" : "todo"
          return ["comment": .string(step), "status": .string(status), "error": nil]
        }),
    ]
  }
}
