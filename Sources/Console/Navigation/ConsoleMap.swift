/// How the places of a console hang together, whatever is shown at the moment.
struct ConsoleMap: Sendable {
  /// How far away a control or place is: controls to press first, then how deep in the view.
  struct Distance: Hashable, Comparable, Sendable {
    var presses: Int
    var depth: Int

    static func < (left: Distance, right: Distance) -> Bool {
      (left.presses, left.depth) < (right.presses, right.depth)
    }
  }

  /// A way to a place: the control to press, or none where one simply turns to it.
  struct Way: Sendable {
    var control: Control?
    var target: String
  }

  let console: ConsoleModel
  private let panels: [String: [String]]
  private let entrances: [String]
  /// What was asked before: many guides are bound to one console, from the same few places.
  private let known = KnownDistances()

  init(_ console: ConsoleModel) {
    self.console = console
    let inner = console.places.filter { $0.kind == .panel }
    panels = Dictionary(grouping: inner) { $0.parent ?? "" }.mapValues { $0.map(\.id) }
    entrances = console.places.filter { $0.isEntrance || $0.id == console.start }.map(\.id)
  }

  /// The places whose controls are in reach without pressing anything, with their depth.
  ///
  /// The place itself, its panels, what it lies in with its panels, and so on outwards.
  func view(from place: String) -> [(place: String, depth: Int)] {
    var view: [(place: String, depth: Int)] = []
    var seen: Set<String> = []
    for (level, id) in ([place] + console.ancestors(of: place).map(\.id)).enumerated() {
      var pending = [(id, level * 2)]
      while let (next, depth) = pending.popLast() {
        guard seen.insert(next).inserted else { continue }
        view.append((next, depth))
        pending += (panels[next] ?? []).reversed().map { ($0, level * 2 + 1) }
      }
    }
    return view
  }

  /// The ways out of a place, in a fixed order.
  func ways(from place: String) -> [Way] {
    var ways: [Way] = []
    for (seen, _) in view(from: place) {
      for control in console.controls(in: seen) {
        if let target = control.leadsTo { ways.append(Way(control: control, target: target)) }
      }
    }
    return ways + entrances.filter { $0 != place }.map { Way(control: nil, target: $0) }
  }

  /// How far every place in reach is: the nearest position from which it is in view.
  func distances(from place: String) -> [String: Distance] {
    known.distances(from: place) { search(from: place) }
  }

  private func search(from place: String) -> [String: Distance] {
    var presses = [place: 0]
    var queue = [place]
    var next = 0
    var distances: [String: Distance] = [:]
    while next < queue.count {
      let position = queue[next]
      let pressed = presses[position] ?? 0
      next += 1
      for (seen, depth) in view(from: position) {
        let distance = Distance(presses: pressed, depth: depth)
        if distances[seen].map({ distance < $0 }) ?? true { distances[seen] = distance }
      }
      for way in ways(from: position) where presses[way.target] == nil {
        presses[way.target] = pressed + 1
        queue.append(way.target)
      }
    }
    return distances
  }
}
