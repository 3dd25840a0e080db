import Testing

/// Tabs and blocks that a reader unfolds, in both dialects.
@Suite struct TabsAndDetailsTests {
  @Test func tabsOfQuotes() throws {
    try expectTree(
      of: #"""
        > [!tabs]
        > **Étape 1**
        >>
        >> Cliquez sur `A`{.action}.
        >>
        >> > [!primary]
        >> > Note.
        >>
        > Étape 2
        >>
        >> ```sh
        >> ls
        >> ```

        """#,
      is: #"""
        document 1:1-14:1
          tabs 1:1-13:7
            tab Étape 1 2:3-8:3
              paragraph 4:4-4:29
                text 4:4-4:16 ‘Cliquez sur ’
                code 4:16-4:19 ‘A’ {.action}
                text 4:28-4:29 ‘.’
              admonition primary 6:4-7:11
                paragraph 7:6-7:11
                  text 7:6-7:11 ‘Note.’
            tab Étape 2 9:3-13:7
              codeBlock sh 11:4-13:7 ‘ls⏎’
        """#)
  }

  @Test func titlesRightBelowAContent_trap4() throws {
    try expectTree(
      of: #"""
        > [!tabs]
        > Un
        >> a
        > Deux
        >> b

        """#,
      is: #"""
        document 1:1-6:1
          tabs 1:1-5:5
            tab Un 2:3-3:5
              paragraph 3:4-3:5
                text 3:4-3:5 ‘a’
            tab Deux 4:3-5:5
              paragraph 5:4-5:5
                text 5:4-5:5 ‘b’
        note 4:1 dialect.missing-quote-line ⇒  → >

        """#)
  }

  @Test func detailsOfSlashes() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        Avant
        /// details | En savoir plus
        - un
        //// note
        deux
        ////
        ///
        Après

        """#,
      is: #"""
        document 1:1-12:1
          paragraph 4:1-4:6
            text 4:1-4:6 ‘Avant’
          details En savoir plus 5:1-10:4
            list 6:1-6:5
              item 6:1-6:5
                paragraph 6:3-6:5
                  text 6:3-6:5 ‘un’
            admonition note 7:1-9:5
              paragraph 8:1-8:5
                text 8:1-8:5 ‘deux’
          paragraph 11:1-11:7
            text 11:1-11:7 ‘Après’
        """#)
  }

  @Test func slashesThatLackTheirPartner() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        ///

        /// details | T

        Texte.

        ## Suite

        """#,
      is: #"""
        document 1:1-11:1
          details T 6:1-8:7
            paragraph 8:1-8:7
              text 8:1-8:7 ‘Texte.’
          heading 2 10:1-10:9
            text 10:4-10:9 ‘Suite’
        warning 4:1 dialect.stray-block-end ⇒ /// →\#u{20}
        warning 6:1 dialect.unclosed-block ⇒  →\#u{20}

        ///
        """#)
  }

  @Test func sectionsForOneInterface() throws {
    try expectTree(
      of: #"""
        ## Dans la console
        {: #console}
        {: ui}

        Cliquez.

        ## En ligne de commande
        {: #cli}
        {: cli}

        Tapez.

        ## Ensuite

        """#,
      is: #"""
        document 1:1-14:1
          tabs 1:1-11:7
            tab UI 1:1-5:9
              heading 2 1:1-1:19 {#console .ui}
                text 1:4-1:19 ‘Dans la console’
              paragraph 5:1-5:9
                text 5:1-5:9 ‘Cliquez.’
            tab CLI 7:1-11:7
              heading 2 7:1-7:24 {#cli .cli}
                text 7:4-7:24 ‘En ligne de commande’
              paragraph 11:1-11:7
                text 11:1-11:7 ‘Tapez.’
          heading 2 13:1-13:11
            text 13:4-13:11 ‘Ensuite’
        """#)
  }

  @Test func blocksForOneInterface() throws {
    try expectTree(
      of: #"""
        Un.
        {: ui}

        Deux.
        {: api}

        Trois.
        {: ui}

        Tous.

        """#,
      is: #"""
        document 1:1-11:1
          tabs 1:1-5:8
            tab UI 1:1-2:7
              paragraph 1:1-2:7 {.ui}
                text 1:1-1:4 ‘Un.’
            tab API 4:1-5:8
              paragraph 4:1-5:8 {.api}
                text 4:1-4:6 ‘Deux.’
          tabs 7:1-8:7
            tab UI 7:1-8:7
              paragraph 7:1-8:7 {.ui}
                text 7:1-7:7 ‘Trois.’
          paragraph 10:1-10:6
            text 10:1-10:6 ‘Tous.’
        """#)
  }

  @Test func carouselsStayBoxes() throws {
    try expectTree(
      of: #"""
        > [!carousel]
        >
        > - ![un](1.png)
        > - ![deux](2.png)

        """#,
      is: #"""
        document 1:1-5:1
          admonition carousel 1:1-4:19
            list 3:3-4:19
              item 3:3-3:17
                paragraph 3:5-3:17
                  image 3:5-3:17 ‘1.png’
                    text 3:7-3:9 ‘un’
              item 4:3-4:19
                paragraph 4:5-4:19
                  image 4:5-4:19 ‘2.png’
                    text 4:7-4:11 ‘deux’
        """#)
  }
}
