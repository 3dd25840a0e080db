import Testing

/// Blocks of raw HTML (traps 12 and 13).
@Suite struct HTMLBlocksTests {
  @Test func tablesWithOptionalEndsAndCaptions() throws {
    try expectTree(
      of: #"""
        <table>
          <CAPTION>Un titre</CAPTION>
          <THEAD><TR><th>A</th><th>B &amp; C</th></TR></THEAD>
          <tr>
            <td><b>Un</b> mot<br>
              deux
            <td><a href="/x">Lien</a>
        </table>

        """#,
      is: #"""
        document 1:1-9:1
          table 1:1-8:9 {caption=Un titre}
            tableRow header 3:10-3:47
              tableCell 3:14-3:24
                text 3:18-3:19 ‘A’
              tableCell 3:24-3:42
                text 3:28-3:37 ‘B & C’
            tableRow 4:3-7:30
              tableCell 5:5-6:11
                strong 5:9-5:18
                  text 5:12-5:14 ‘Un’
                text 5:18-5:22 ‘ mot’
                lineBreak 5:22-5:26
                text 6:7-6:11 ‘deux’
              tableCell 7:5-7:30
                link 7:9-7:30 ‘/x’
                  text 7:22-7:26 ‘Lien’
        """#)
  }

  @Test func blankLinesDoNotCutATable() throws {
    try expectTree(
      of: #"""
        <table>
        <tr>
        <td>

        Du **gras**

        </td>

        <td>x</td>
        </tr>
        </table>

        """#,
      is: #"""
        document 1:1-12:1
          table 1:1-11:9
            tableRow 2:1-10:6
              tableCell 3:1-7:6
                text 5:1-5:4 ‘Du ’
                strong 5:4-5:12
                  text 5:6-5:10 ‘gras’
              tableCell 9:1-9:11
                text 9:5-9:6 ‘x’
        """#)
  }

  @Test func cellsThatHoldBlocks() throws {
    try expectTree(
      of: #"""
        <table><tr><td>Avant
        <li>a</li>
        <li>b</li></td><td><p>c</p><p>d</p></td></tr></table>

        """#,
      is: #"""
        document 1:1-4:1
          table 1:1-3:54
            tableRow 1:8-3:46
              tableCell 1:12-3:16
                paragraph 1:16-1:21
                  text 1:16-1:21 ‘Avant’
                list 2:1-3:11
                  item 2:1-2:11
                    paragraph 2:5-2:6
                      text 2:5-2:6 ‘a’
                  item 3:1-3:11
                    paragraph 3:5-3:6
                      text 3:5-3:6 ‘b’
              tableCell 3:16-3:41
                paragraph 3:20-3:28
                  text 3:23-3:24 ‘c’
                paragraph 3:28-3:36
                  text 3:31-3:32 ‘d’
        """#)
  }

  @Test func listsCodeAndDefinitions() throws {
    try expectTree(
      of: #"""
        <ol start="3"><li>Un <kbd>F1</kbd></li></ol>
        <dl><dt>T<dd>D</dl>
        <pre class="highlight"><span>$</span> <b>ls</b>
          x</pre>
        <hr>

        """#,
      is: #"""
        document 1:1-6:1
          list from 3 1:1-1:45
            item 1:15-1:40
              paragraph 1:19-1:35
                text 1:19-1:22 ‘Un ’
                code 1:22-1:35 ‘F1’
          definitionList 2:1-2:20
            term 2:5-2:10
              text 2:9-2:10 ‘T’
            definition 2:10-2:15
              paragraph 2:14-2:15
                text 2:14-2:15 ‘D’
          codeBlock 3:1-4:10 ‘$ ls⏎  x⏎’
          thematicBreak 5:1-5:5
        """#)
  }

  @Test func theSpansOfATerminalAreItsLines() throws {
    try expectTree(
      of: #"""
        <pre class="command-prompt"> <span class="prompt">ls</span> <span class="output">a b</span></pre>

        """#,
      is: #"""
        document 1:1-2:1
          codeBlock 1:1-1:98 ‘# ls⏎a b⏎’
        """#)
  }

  @Test func commentedProceduresStylesAndScriptsVanish() throws {
    try expectTree(
      of: #"""
        Avant.

        <!-- ## Ancien

        1. Cliquez sur **Rien**.
        -->

        <style>
        p { color: red }
        </style>

        <iframe src="x">Texte</iframe>

        <div>Reste <i class="fas fa-check"></i></div>

        """#,
      is: #"""
        document 1:1-15:1
          paragraph 1:1-1:7
            text 1:1-1:7 ‘Avant.’
          paragraph 14:6-14:46
            text 14:6-14:11 ‘Reste’
        """#)
  }

  @Test func detailsHoldTheMarkdownBetween() throws {
    try expectTree(
      of: #"""
        <details>
        <summary>En <b>savoir</b> plus</summary>

        - un

        </details>

        """#,
      is: #"""
        document 1:1-7:1
          details En savoir plus 1:1-6:11
            list 4:1-4:5
              item 4:1-4:5
                paragraph 4:3-4:5
                  text 4:3-4:5 ‘un’
        """#)
  }

  @Test func headingsEndWhatNobodyClosed() throws {
    try expectTree(
      of: #"""
        <ul>
        <li>a

        ## Suite

        <p>b</p>

        """#,
      is: #"""
        document 1:1-7:1
          list 1:1-2:6
            item 2:1-2:6
              paragraph 2:5-2:6
                text 2:5-2:6 ‘a’
          heading 2 4:1-4:9
            text 4:4-4:9 ‘Suite’
          paragraph 6:1-6:9
            text 6:4-6:5 ‘b’
        note 1:1 dialect.unclosed-element ⇒  → </ul>
        """#)
  }

  @Test func elementsThatEndBelowTheirBox() throws {
    try expectTree(
      of: #"""
        > [!primary]
        >
        > <pre class="x"> <span class="prompt">a</span>
        <span class="output">b</span> </pre>

        > <pre>c

        <pre>d</pre>

        """#,
      is: #"""
        document 1:1-9:1
          admonition primary 1:1-3:48
            codeBlock 3:3-3:3 ‘# a⏎’
          paragraph 4:22-4:30
            text 4:22-4:23 ‘b’
          quote 6:1-6:9
            codeBlock 6:3-6:3 ‘c⏎’
          codeBlock 8:1-8:13 ‘d⏎’
        note 3:3 dialect.unclosed-element.cut
        note 6:3 dialect.unclosed-element ⇒  → </pre>
        """#)
  }

  @Test func placeholdersInBlocksAreText() throws {
    try expectTree(
      of: #"""
        <your-host-ip>

        <p>ssh <adresse>:22</p>

        """#,
      is: #"""
        document 1:1-4:1
          paragraph 1:1-1:15
            text 1:1-1:15 ‘<your-host-ip>’
          paragraph 3:1-3:24
            text 3:4-3:20 ‘ssh <adresse>:22’
        """#)
  }

  @Test func captionsOfIBMTablesOnTheLineAfter() throws {
    try expectTree(
      of: #"""
        > <table>
        > <tr><td>{{site.data.keyword.cloud}}</td></tr>
        > </table>
        > {: caption="Tableau 1. Un titre"}

        Texte.
        {: shortdesc}

        """#,
      is: #"""
        document 1:1-8:1
          quote 1:1-4:36
            table 1:3-3:11 {caption=Tableau 1. Un titre}
              tableRow 2:3-2:48
                tableCell 2:7-2:43
                  text 2:11-2:38 ‘IBM Cloud’
          paragraph 6:1-7:14 {.shortdesc}
            text 6:1-6:7 ‘Texte.’
        """#)
  }

  @Test func anchorsBecomeIdsOfWhatFollows() throws {
    try expectTree(
      of: #"""
        <a name="un"></a>

        ## Titre

        <p><a id="deux"></a></p>
        <h3 id="trois">Sous-titre</h3>

        """#,
      is: #"""
        document 1:1-7:1
          heading 2 3:1-3:9 {#un}
            text 3:4-3:9 ‘Titre’
          heading 3 6:1-6:31 {#deux #trois}
            text 6:16-6:26 ‘Sous-titre’
        """#)
  }
}
