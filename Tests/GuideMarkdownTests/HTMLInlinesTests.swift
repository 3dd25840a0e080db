import Testing

/// Raw HTML within paragraphs, headings and cells (traps 8, 12, 13 and 14).
@Suite struct HTMLInlinesTests {
  @Test func wordsInAngleBracketsThatBeginLikeAnElement() throws {
    try expectTree(
      of: #"""
        Lignes : <adresse IP> <code HTTP> <taille>.

        Un <code>mot.

        """#,
      is: #"""
        document 1:1-4:1
          paragraph 1:1-1:44
            text 1:1-1:10 ‘Lignes : ’
            text 1:10-1:22 ‘<adresse IP>’
            text 1:22-1:23 ‘ ’
            text 1:23-1:34 ‘<code HTTP>’
            text 1:34-1:35 ‘ ’
            text 1:35-1:43 ‘<taille>’
            text 1:43-1:44 ‘.’
          paragraph 3:1-3:14
            text 3:1-3:4 ‘Un ’
            text 3:10-3:14 ‘mot.’
        note 3:4 dialect.unclosed-element ⇒  → </code>
        """#)
  }

  @Test func elementsWithMarkdownInThem() throws {
    try expectTree(
      of: #"""
        Un <b>gras *et*</b> <a href="/x">lien</a>, <kbd>Ctrl</kbd> <span>rien</span> <img src="a.png" alt="b">.

        """#,
      is: #"""
        document 1:1-2:1
          paragraph 1:1-1:104
            text 1:1-1:4 ‘Un ’
            strong 1:4-1:20
              text 1:7-1:12 ‘gras ’
              emphasis 1:12-1:16
                text 1:13-1:15 ‘et’
            text 1:20-1:21 ‘ ’
            link 1:21-1:42 ‘/x’
              text 1:34-1:38 ‘lien’
            text 1:42-1:44 ‘, ’
            code 1:44-1:59 ‘Ctrl’
            text 1:59-1:60 ‘ ’
            text 1:66-1:70 ‘rien’
            text 1:77-1:78 ‘ ’
            image 1:78-1:103 ‘a.png’
              text 1:78-1:103 ‘b’
            text 1:103-1:104 ‘.’
        """#)
  }

  @Test func lineBreaksAndComments() throws {
    try expectTree(
      of: #"""
        Un<br>deux<br/>
        trois <!-- quatre --> cinq<br>

        | a<br>b |
        |---|

        """#,
      is: #"""
        document 1:1-6:1
          paragraph 1:1-2:31
            text 1:1-1:3 ‘Un’
            lineBreak 1:3-1:7
            text 1:7-1:11 ‘deux’
            lineBreak 1:11-1:16
            text 2:1-2:7 ‘trois ’
            text 2:22-2:27 ‘ cinq’
          table 4:1-5:6
            tableRow header 4:1-4:11
              tableCell 4:3-4:9
                text 4:3-4:4 ‘a’
                lineBreak 4:4-4:8
                text 4:8-4:9 ‘b’
        """#)
  }

  @Test func placeholdersAreTextAsWritten() throws {
    try expectTree(
      of: #"""
        ssh <username>@<your-host-ip> puis <TAB>

        """#,
      is: #"""
        document 1:1-2:1
          paragraph 1:1-1:41
            text 1:1-1:5 ‘ssh ’
            text 1:5-1:15 ‘<username>’
            text 1:15-1:16 ‘@’
            text 1:16-1:30 ‘<your-host-ip>’
            text 1:30-1:36 ‘ puis ’
            text 1:36-1:41 ‘<TAB>’
        """#)
  }

  @Test func blocksWithinAParagraph() throws {
    try expectTree(
      of: #"""
        Avant <ul><li>a *b*</li></ul>
        après

        """#,
      is: #"""
        document 1:1-3:1
          paragraph 1:1-1:6
            text 1:1-1:6 ‘Avant’
          list 1:7-1:30
            item 1:11-1:25
              paragraph 1:15-1:20
                text 1:15-1:17 ‘a ’
                emphasis 1:17-1:20
                  text 1:18-1:19 ‘b’
          paragraph 2:1-2:7
            text 2:1-2:7 ‘après’
        """#)
  }

  @Test func anchorsAndBlocksInHeadings() throws {
    try expectTree(
      of: #"""
        ## <a name="x"></a>Un <div>deux</div>

        """#,
      is: #"""
        document 1:1-2:1
          heading 2 1:1-1:38 {#x}
            text 1:20-1:23 ‘Un ’
            text 1:28-1:32 ‘deux’
        """#)
  }

  @Test func listsWithinACell() throws {
    try expectTree(
      of: #"""
        |a|<ul><li>b</li></ul>|
        |-|-|

        """#,
      is: #"""
        document 1:1-3:1
          table 1:1-2:6
            tableRow header 1:1-1:24
              tableCell 1:2-1:3
                text 1:2-1:3 ‘a’
              tableCell 1:4-1:23
                list 1:4-1:23
                  item 1:8-1:18
                    paragraph 1:12-1:13
                      text 1:12-1:13 ‘b’
        """#)
  }
}
