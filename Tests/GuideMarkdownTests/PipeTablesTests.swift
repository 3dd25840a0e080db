import Testing

/// Paragraphs whose lines are rows with pipes (trap 7).
@Suite struct PipeTablesTests {
  @Test func labelsAndEscapedPipesInCells() throws {
    try expectTree(
      of: #"""
        | a | `b`{.action} |
        |---|:-:|
        | c \| d | e |

        """#,
      is: #"""
        document 1:1-4:1
          table 1:1-3:15
            tableRow header 1:1-1:21
              tableCell 1:3-1:4
                text 1:3-1:4 ‘a’
              tableCell 1:7-1:19
                code 1:7-1:10 ‘b’ {.action}
            tableRow 3:1-3:15
              tableCell 3:3-3:9
                text 3:3-3:9 ‘c | d’
              tableCell 3:12-3:13
                text 3:12-3:13 ‘e’
        """#)
  }

  @Test func pipesInCodeAndLinksSeparateNothing() throws {
    try expectTree(
      of: #"""
        |`a|b`|[c|d](e)|
        |-|-|
        |&#124;||

        """#,
      is: #"""
        document 1:1-4:1
          table 1:1-3:10
            tableRow header 1:1-1:17
              tableCell 1:2-1:7
                code 1:2-1:7 ‘a|b’
              tableCell 1:8-1:16
                link 1:8-1:16 ‘e’
                  text 1:9-1:12 ‘c|d’
            tableRow 3:1-3:10
              tableCell 3:2-3:8
                text 3:2-3:8 ‘|’
              tableCell 3:9-3:9
        """#)
  }

  @Test func starsOfTwoCellsAreNoPair() throws {
    try expectTree(
      of: #"""
        |a|b|c|
        |-|-|-|
        |(*.d)|*e*|* 6 *f|

        """#,
      is: #"""
        document 1:1-4:1
          table 1:1-3:19
            tableRow header 1:1-1:8
              tableCell 1:2-1:3
                text 1:2-1:3 ‘a’
              tableCell 1:4-1:5
                text 1:4-1:5 ‘b’
              tableCell 1:6-1:7
                text 1:6-1:7 ‘c’
            tableRow 3:1-3:19
              tableCell 3:2-3:7
                text 3:2-3:3 ‘(’
                text 3:3-3:4 ‘*’
                text 3:4-3:7 ‘.d)’
              tableCell 3:8-3:11
                emphasis 3:8-3:11
                  text 3:9-3:10 ‘e’
              tableCell 3:12-3:18
                text 3:12-3:13 ‘*’
                text 3:13-3:18 ‘ 6 *f’
        """#)
  }

  @Test func aRowOfDashesForAHeader() throws {
    try expectTree(
      of: #"""
        |---|---|
        |---|---|
        | a | b |

        """#,
      is: #"""
        document 1:1-4:1
          table 1:1-3:10
            tableRow 3:1-3:10
              tableCell 3:3-3:4
                text 3:3-3:4 ‘a’
              tableCell 3:7-3:8
                text 3:7-3:8 ‘b’
        """#)
  }

  @Test func raggedRowsAndRepeatedDelimiters() throws {
    try expectTree(
      of: #"""
        Un | Deux
        --- | ---
        1 | 2
        | 3 |
        |---|---|
        4 | 5 | 6

        """#,
      is: #"""
        document 1:1-7:1
          table 1:1-6:10
            tableRow header 1:1-1:10
              tableCell 1:1-1:3
                text 1:1-1:3 ‘Un’
              tableCell 1:6-1:10
                text 1:6-1:10 ‘Deux’
            tableRow 3:1-3:6
              tableCell 3:1-3:2
                text 3:1-3:2 ‘1’
              tableCell 3:5-3:6
                text 3:5-3:6 ‘2’
            tableRow 4:1-4:6
              tableCell 4:3-4:4
                text 4:3-4:4 ‘3’
            tableRow 6:1-6:10
              tableCell 6:1-6:2
                text 6:1-6:2 ‘4’
              tableCell 6:5-6:6
                text 6:5-6:6 ‘5’
              tableCell 6:9-6:10
                text 6:9-6:10 ‘6’
        note 4:1 dialect.ragged-row ⇒  →  |
        note 5:1 dialect.repeated-delimiter ⇒ |---|---|
         →\#u{20}
        note 6:1 dialect.ragged-row
        """#)
  }

  @Test func linesBeforeAndAfterATableStayParagraphs() throws {
    try expectTree(
      of: #"""
        Avant :
        | a | b |
        |---|---|
        | c | d |
        Après.

        """#,
      is: #"""
        document 1:1-6:1
          paragraph 1:1-1:8
            text 1:1-1:8 ‘Avant :’
          table 2:1-4:10
            tableRow header 2:1-2:10
              tableCell 2:3-2:4
                text 2:3-2:4 ‘a’
              tableCell 2:7-2:8
                text 2:7-2:8 ‘b’
            tableRow 4:1-4:10
              tableCell 4:3-4:4
                text 4:3-4:4 ‘c’
              tableCell 4:7-4:8
                text 4:7-4:8 ‘d’
          paragraph 5:1-5:8
            text 5:1-5:8 ‘Après.’
        """#)
  }

  @Test func rowsWithoutAHeader() throws {
    try expectTree(
      of: #"""
        > | a | b |
        > | c | *d* |

        |---|
        | e |

        """#,
      is: #"""
        document 1:1-6:1
          quote 1:1-2:14
            table 1:3-2:14
              tableRow 1:3-1:12
                tableCell 1:5-1:6
                  text 1:5-1:6 ‘a’
                tableCell 1:9-1:10
                  text 1:9-1:10 ‘b’
              tableRow 2:3-2:14
                tableCell 2:5-2:6
                  text 2:5-2:6 ‘c’
                tableCell 2:9-2:12
                  emphasis 2:9-2:12
                    text 2:10-2:11 ‘d’
          table 4:1-5:6
            tableRow 5:1-5:6
              tableCell 5:3-5:4
                text 5:3-5:4 ‘e’
        """#)
  }

  @Test func longDashesBelowAHeader() throws {
    try expectTree(
      of: #"""
        |a|b|
        |—|—|
        |c|d|

        """#,
      is: #"""
        document 1:1-4:1
          table 1:1-3:6
            tableRow header 1:1-1:6
              tableCell 1:2-1:3
                text 1:2-1:3 ‘a’
              tableCell 1:4-1:5
                text 1:4-1:5 ‘b’
            tableRow 3:1-3:6
              tableCell 3:2-3:3
                text 3:2-3:3 ‘c’
              tableCell 3:4-3:5
                text 3:4-3:5 ‘d’
        """#)
  }

  @Test func pipesInProseMakeNoTable() throws {
    try expectTree(
      of: #"""
        Tapez a | b puis
        | c |

        """#,
      is: #"""
        document 1:1-3:1
          paragraph 1:1-2:6
            text 1:1-1:17 ‘Tapez a | b puis’
            softBreak 1:17-2:1
            text 2:1-2:6 ‘| c |’
        """#)
  }

  @Test func twoTablesInOneParagraph() throws {
    try expectTree(
      of: #"""
        |a|b|
        |-|-|
        Entre
        |c|d|
        |-|-|

        """#,
      is: #"""
        document 1:1-6:1
          table 1:1-2:6
            tableRow header 1:1-1:6
              tableCell 1:2-1:3
                text 1:2-1:3 ‘a’
              tableCell 1:4-1:5
                text 1:4-1:5 ‘b’
          paragraph 3:1-3:6
            text 3:1-3:6 ‘Entre’
          table 4:1-5:6
            tableRow header 4:1-4:6
              tableCell 4:2-4:3
                text 4:2-4:3 ‘c’
              tableCell 4:4-4:5
                text 4:4-4:5 ‘d’
        """#)
  }
}
