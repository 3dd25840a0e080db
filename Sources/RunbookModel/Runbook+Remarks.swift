extension Runbook {
  /// What is said besides the actions, wherever it stands.
  package var everyRemark: [Remarks] {
    var remarks = [self.remarks]
    var steps = prelude
    for procedure in procedures {
      remarks.append(procedure.remarks)
      steps += procedure.steps
    }
    // A list of what is still to be visited, since steps nest.
    var pending = steps[...]
    while let step = pending.popFirst() {
      remarks.append(step.remarks)
      pending = step.steps[...] + pending
    }
    return remarks
  }
}
