import Testing

/// Where nodes stand in the source.
@Suite struct PositionsTests {
  @Test func emphasisCodeAndLinksOnLaterLines() throws {
    try expectTree(
      of: #"""
        Premier *mot* et
          **gras** puis `code`
        enfin [un *lien*](/a "t") et ![img](b.png).

        """#,
      is: #"""
        document 1:1-4:1
          paragraph 1:1-3:44
            text 1:1-1:9 ‘Premier ’
            emphasis 1:9-1:14
              text 1:10-1:13 ‘mot’
            text 1:14-1:17 ‘ et’
            softBreak 1:17-2:1
            strong 2:3-2:11
              text 2:5-2:9 ‘gras’
            text 2:11-2:17 ‘ puis ’
            code 2:17-2:23 ‘code’
            softBreak 2:23-3:1
            text 3:1-3:7 ‘enfin ’
            link 3:7-3:26 ‘/a’
              text 3:8-3:11 ‘un ’
              emphasis 3:11-3:17
                text 3:12-3:16 ‘lien’
            text 3:26-3:30 ‘ et ’
            image 3:30-3:43 ‘b.png’
              text 3:32-3:35 ‘img’
            text 3:43-3:44 ‘.’
        """#)
  }

  @Test func escapesAndReferences() throws {
    try expectTree(
      of: #"""
        a \* b &amp; c &eacute;t&#233; \[d\] `x` &copy; *y*

        Ligne &lt;*z*&gt; `w`

        """#,
      is: #"""
        document 1:1-4:1
          paragraph 1:1-1:52
            text 1:1-1:38 ‘a * b & c été [d] ’
            code 1:38-1:41 ‘x’
            text 1:41-1:49 ‘ © ’
            emphasis 1:49-1:52
              text 1:50-1:51 ‘y’
          paragraph 3:1-3:22
            text 3:1-3:11 ‘Ligne <’
            emphasis 3:11-3:14
              text 3:12-3:13 ‘z’
            text 3:14-3:19 ‘> ’
            code 3:19-3:22 ‘w’
        """#)
  }

  @Test func quotedLinesAndLazyOnes() throws {
    try expectTree(
      of: #"""
        > un `a`
        > deux *b*
        trois `c`
        >> quatre [d](e)
        > > cinq `f`

        """#,
      is: #"""
        document 1:1-6:1
          quote 1:1-5:13
            paragraph 1:3-3:10
              text 1:3-1:6 ‘un ’
              code 1:6-1:9 ‘a’
              softBreak 1:9-2:1
              text 2:3-2:8 ‘deux ’
              emphasis 2:8-2:11
                text 2:9-2:10 ‘b’
              softBreak 2:11-3:1
              text 3:1-3:7 ‘trois ’
              code 3:7-3:10 ‘c’
            quote 4:2-5:13
              paragraph 4:4-5:13
                text 4:4-4:11 ‘quatre ’
                link 4:11-4:17 ‘e’
                  text 4:12-4:13 ‘d’
                softBreak 4:17-5:1
                text 5:5-5:10 ‘cinq ’
                code 5:10-5:13 ‘f’
        """#)
  }

  @Test func linksOfAllForms() throws {
    try expectTree(
      of: #"""
        [a][r] [b][] [c] <https://x.y/z> ![d][r] [e](<f g> 'h') `i`

        [r]: /r
        [b]: /b "titre"
        [c]:
          /c

        """#,
      is: #"""
        document 1:1-7:1
          paragraph 1:1-1:60
            link 1:1-1:7 ‘/r’
              text 1:2-1:3 ‘a’
            text 1:7-1:8 ‘ ’
            link 1:8-1:13 ‘/b’
              text 1:9-1:10 ‘b’
            text 1:13-1:14 ‘ ’
            link 1:14-1:17 ‘/c’
              text 1:15-1:16 ‘c’
            text 1:17-1:18 ‘ ’
            link 1:18-1:33 ‘https://x.y/z’
              text 1:19-1:32 ‘https://x.y/z’
            text 1:33-1:34 ‘ ’
            image 1:34-1:41 ‘/r’
              text 1:36-1:37 ‘d’
            text 1:41-1:42 ‘ ’
            link 1:42-1:56 ‘f g’
              text 1:43-1:44 ‘e’
            text 1:56-1:57 ‘ ’
            code 1:57-1:60 ‘i’
        """#)
  }

  @Test func definitionsBeforeAParagraph() throws {
    try expectTree(
      of: #"""
        [r]: /r
        [s]: /s
        Texte [r] puis `x`.

        """#,
      is: #"""
        document 1:1-4:1
          paragraph 3:1-3:20
            text 3:1-3:7 ‘Texte ’
            link 3:7-3:10 ‘/r’
              text 3:8-3:9 ‘r’
            text 3:10-3:16 ‘ puis ’
            code 3:16-3:19 ‘x’
            text 3:19-3:20 ‘.’
        """#)
  }

  @Test func codeSpansOverLines() throws {
    try expectTree(
      of: #"""
        1. un ``a ` b
           c`` puis `d`
           - deux\
             *trois*\#u{20}\#u{20}
             `quatre`

        """#,
      is: #"""
        document 1:1-6:1
          list from 1 1:1-5:14
            item 1:1-5:14
              paragraph 1:4-2:16
                text 1:4-1:7 ‘un ’
                code 1:7-2:7 ‘a ` b c’
                text 2:7-2:13 ‘ puis ’
                code 2:13-2:16 ‘d’
              list 3:4-5:14
                item 3:4-5:14
                  paragraph 3:6-5:14
                    text 3:6-3:10 ‘deux’
                    lineBreak 3:10-4:1
                    emphasis 4:6-4:13
                      text 4:7-4:12 ‘trois’
                    lineBreak 4:13-5:1
                    code 5:6-5:14 ‘quatre’
        """#)
  }

  @Test func carriageReturns() throws {
    try expectTree(
      of: #"""
        # Titre

        Un `a`
        deux `b`{.action}

        ```sh
        ls
        ```

        """#.replacing("\n", with: "\r\n"),
      is: #"""
        document 1:1-9:1
          heading 1 1:1-1:8
            text 1:3-1:8 ‘Titre’
          paragraph 3:1-4:18
            text 3:1-3:4 ‘Un ’
            code 3:4-3:7 ‘a’
            softBreak 3:7-4:1
            text 4:1-4:6 ‘deux ’
            code 4:6-4:9 ‘b’ {.action}
          codeBlock sh 6:1-8:4 ‘ls⏎’
        """#)
  }

  @Test func byteOrderMarkAndFrontMatter() throws {
    try expectTree(
      of: #"""
        \#u{FEFF}---
        title: T
        ---
        Texte `a`{.action}

        """#,
      is: #"""
        document 1:1-5:1
          paragraph 4:1-4:19
            text 4:1-4:7 ‘Texte ’
            code 4:7-4:10 ‘a’ {.action}
        """#)
  }

  @Test func headingsOfBothKinds() throws {
    try expectTree(
      of: #"""
          ## Un `a` ##

        Deux *b*
        ========

        ###

        """#,
      is: #"""
        document 1:1-7:1
          heading 2 1:3-1:15
            text 1:6-1:9 ‘Un ’
            code 1:9-1:12 ‘a’
          heading 1 3:1-4:9
            text 3:1-3:6 ‘Deux ’
            emphasis 3:6-3:9
              text 3:7-3:8 ‘b’
          heading 3 6:1-6:4
        """#)
  }

  @Test func blocksOfEachKind() throws {
    try expectTree(
      of: #"""
        - un

              code

        - <!-- note -->

        ***

        <table>
        <tr>
        </table>

        ```
        non fermé

        """#,
      is: #"""
        document 1:1-15:1
          list 1:1-5:16
            item 1:1-3:11
              paragraph 1:3-1:5
                text 1:3-1:5 ‘un’
              codeBlock 3:7-3:11 ‘code⏎’
            item 5:1-5:16
          thematicBreak 7:1-7:4
          codeBlock 13:1-14:11 ‘non fermé⏎’
        """#)
  }

  @Test func htmlInlineOverLines() throws {
    try expectTree(
      of: #"""
        a <b
          c="d">e</b> `f`

        """#,
      is: #"""
        document 1:1-3:1
          paragraph 1:1-2:18
            text 1:1-1:3 ‘a ’
            strong 1:3-2:14
              text 2:9-2:10 ‘e’
            text 2:14-2:15 ‘ ’
            code 2:15-2:18 ‘f’
        """#)
  }
}
