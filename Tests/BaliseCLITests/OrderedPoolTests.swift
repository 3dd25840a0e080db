import BaliseCLI
import Synchronization
import Testing

@Suite struct OrderedPoolTests {
  @Test(arguments: [1, 2, 5, 40], [0, 1, 2, 37])
  func `values come in order and each once`(_ jobs: Int, _ count: Int) {
    let pool = OrderedPool(count: count, window: 4) { $0 * $0 }
    var values: [Int] = []
    pool.run(jobs: jobs) { index, value in
      #expect(value == index * index)
      values.append(value)
      return true
    }
    #expect(values == (0..<count).map { $0 * $0 })
  }

  @Test func `no more values wait than the window holds`() {
    let window = 3
    let consumed = Atomic<Int>(0)
    let farthest = Mutex(0)
    let pool = OrderedPool(count: 200, window: window) { index in
      let lead = index - consumed.load(ordering: .acquiring)
      farthest.withLock { $0 = max($0, lead) }
      return index
    }
    pool.run(jobs: 4) { _, _ in
      consumed.wrappingAdd(1, ordering: .releasing)
      return true
    }
    #expect(farthest.withLock { $0 } < window)
  }

  @Test(arguments: [1, 4]) func `the work ends early when nobody wants more`(_ jobs: Int) {
    let made = Atomic<Int>(0)
    let pool = OrderedPool(count: 10_000, window: 8) { index in
      made.wrappingAdd(1, ordering: .relaxed)
      return index
    }
    var taken = 0
    pool.run(jobs: jobs) { index, _ in
      taken += 1
      return index < 5
    }
    #expect(taken == 6)
    #expect(made.load(ordering: .relaxed) <= 6 + 8)
  }
}
