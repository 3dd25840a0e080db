import Values

/// One move of a service: what its rules may know, and what follows from their decision.
struct Turn {
  /// The operation that is performed; nil when an event is due.
  let operation: String?
  let now: Instant
  let behaviour: BehaviourValues
  let account: Account
  let service: ServiceReference
  /// The tasks of the service that are not finished.
  let runningTasks: [WorldTask]
  var sequences: Sequences

  private(set) var tasks: [WorldTask] = []
  private(set) var cancelledTasks: [WorldTask] = []
  private(set) var orders: [Order] = []
  private(set) var ledger: [LedgerEntry] = []
  private(set) var mails: [Mail] = []
  private(set) var events: [DueEvent] = []
  private(set) var tokens: [TerminationToken] = []
  private(set) var tickets: [Ticket] = []
  private(set) var created: [HardwareServer] = []
  /// The text with which the provider's API answers.
  var answer: String?

  init(
    operation: String?, now: Instant, behaviour: BehaviourValues, account: Account,
    service: ServiceReference, runningTasks: [WorldTask], sequences: Sequences
  ) {
    self.operation = operation
    self.now = now
    self.behaviour = behaviour
    self.account = account
    self.service = service
    self.runningTasks = runningTasks
    self.sequences = sequences
  }
}

extension Turn {
  /// Starts a task that ends after a duration.
  mutating func start(
    _ type: String, of subject: ServiceReference? = nil, lasting duration: CalendarDuration,
    isOutage: Bool, detail: String? = nil
  ) {
    let task = WorldTask(
      id: sequences.next(.task), service: subject ?? service, type: type, state: .doing,
      startedAt: now, dueAt: now + duration, isOutage: isOutage, detail: detail)
    tasks.append(task)
    schedule(.taskDone(task.id), at: task.dueAt, of: task.service)
  }

  /// Calls a running task off: what it would have ended with does not happen.
  mutating func cancel(_ task: WorldTask) {
    var task = task
    task.state = .cancelled
    task.dueAt = now
    cancelledTasks.append(task)
  }

  mutating func schedule(
    _ happening: Happening, at instant: Instant, of subject: ServiceReference? = nil
  ) {
    events.append(
      DueEvent(
        id: sequences.next(.event), at: max(now, instant), service: subject ?? service,
        happening: happening))
  }

  mutating func order(
    _ description: Message, of subject: ServiceReference? = nil, total: Money, recurring: Money?,
    period: CalendarDuration?, state: Order.State
  ) -> Int {
    let order = Order(
      id: sequences.next(.order), service: subject ?? service, description: description,
      total: total,
      recurring: recurring, period: period, state: state, createdAt: now,
      paidAt: state == .unpaid ? nil : now)
    orders.append(order)
    return order.id
  }

  mutating func update(_ order: Order) {
    orders.append(order)
  }

  mutating func charge(_ amount: Money, _ description: String) {
    ledger.append(
      LedgerEntry(
        id: sequences.next(.ledgerEntry), at: now, service: service, amount: amount,
        description: Message(description, ["service": .text(service.name)])))
  }

  mutating func send(
    _ template: MailTemplate, _ values: [String: MailValue] = [:], links: [MailLink] = []
  ) {
    var values = values
    values["service"] = .text(service.name)
    for link in links { values["link"] = .text(link.url) }
    let text = template.filled(with: values, language: account.language)
    mails.append(
      Mail(
        id: sequences.next(.mail), date: now, recipient: account.email, subject: text.subject,
        body: text.body, service: service, links: links))
  }

  mutating func put(_ token: TerminationToken) {
    tokens.append(token)
  }

  mutating func put(_ ticket: Ticket) {
    tickets.append(ticket)
  }

  mutating func create(_ server: HardwareServer) {
    created.append(server)
  }

  mutating func newContent() -> ContentID { sequences.next(.content) }

  /// A free address of a network that is kept for documentation (RFC 5737, RFC 2544).
  mutating func newAddress() -> String {
    let number = sequences.next(.address)
    return "198.\(18 + number >> 16 & 1).\(number >> 8 & 255).\(number & 255)"
  }
}

extension Turn {
  /// A refusal of the operation, worded by `refusal.<code>` and `refusal.<code>.remedy`.
  func refusal(
    _ code: RefusalCode, _ arguments: [String: MessageArgument] = [:], resolvesAt: Instant? = nil
  ) -> Refusal {
    var arguments = arguments
    arguments["service"] = .text(service.name)
    return Refusal(operation ?? "", code, arguments, resolvesAt: resolvesAt)
  }

  /// Refuses while another task of the service is running.
  func requireIdle(_ code: RefusalCode) throws(Refusal) {
    guard let task = runningTasks.first else { return }
    throw refusal(
      code, ["task": .text(task.type), "until": .instant(task.dueAt)], resolvesAt: task.dueAt)
  }
}
