/// Finds the way that a guide does not tell.
package struct Navigator: Sendable {
  private let map: ConsoleMap

  package init(console: ConsoleModel) {
    map = ConsoleMap(console)
  }

  /// The controls to press, in order, until a control is in reach.
  ///
  /// The shortest way; of several, the one whose controls come first in the console's file.
  ///
  /// - Parameters:
  ///   - place: the id of the place to start from.
  ///   - control: the id of the control to reach; it is not part of the way itself.
  ///   - isShown: whether a control can be pressed on the way.
  /// - Returns: The ids, none when the control is already in reach; nil when there is no way.
  package func path(
    from place: String, to control: String, isShown: (Control) -> Bool
  ) -> [String]? {
    guard let target = map.console.control(control) else { return nil }
    return path(from: place, toPlace: target.place, isShown: isShown)
  }

  /// The controls to press, in order, until a place is in view.
  package func path(
    from place: String, toPlace target: String, isShown: (Control) -> Bool
  ) -> [String]? {
    var paths: [String: [String]] = [place: []]
    var queue = [place]
    var next = 0
    while next < queue.count {
      let position = queue[next]
      let path = paths[position] ?? []
      next += 1
      if map.view(from: position).contains(where: { $0.place == target }) { return path }
      for way in map.ways(from: position) where paths[way.target] == nil {
        if let control = way.control, !isShown(control) { continue }
        paths[way.target] = path + (way.control.map { [$0.id] } ?? [])
        queue.append(way.target)
      }
    }
    return nil
  }

  /// The place in which one is after pressing a control.
  package func place(after control: Control) -> String {
    if let target = control.leadsTo { return target }
    let own = map.console.place(control.place)
    return own?.kind == .menu ? own?.parent ?? control.place : control.place
  }
}
