import ControlPlane

extension Arrival {
  /// The world for a call that reads a service, which counts where something waits for that.
  ///
  /// Names are unique beyond the kinds of services.
  func worldRead(of name: String) -> World {
    guard state.plane.world.awaitsReads(ofServiceNamed: name) else { return state.plane.world }
    return room.change { plane in
      plane.world.countRead(ofServiceNamed: name)
      return plane.world
    }
  }
}
