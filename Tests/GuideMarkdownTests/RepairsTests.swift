import Testing

/// Where a guide means something else than CommonMark, and libcmark is given what is meant.
@Suite struct RepairsTests {
  @Test func itemsIndentedLikeCodeAreText_trap2() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        *     Cliquez sur `A`{.action}.
              Suite.
        *     Fin

        """#,
      is: #"""
        document 1:1-7:1
          list 4:1-6:10
            item 4:1-5:13
              paragraph 4:7-5:13
                text 4:7-4:19 ‘Cliquez sur ’
                code 4:19-4:22 ‘A’ {.action}
                text 4:31-4:32 ‘.’
                softBreak 4:32-5:1
                text 5:7-5:13 ‘Suite.’
            item 6:1-6:10
              paragraph 6:7-6:10
                text 6:7-6:10 ‘Fin’
        warning 4:7 dialect.indented-item ⇒       → \#u{20}
        warning 6:7 dialect.indented-item ⇒       → \#u{20}
        """#)
  }

  @Test func aNoteThatGoesOnWithAnItemIsTheItemsSecondParagraph() throws {
    try expectTree(
      of: #"""
        ---
        subcollection: x
        ---
        1. Mettez `A` à jour.
           L’URL est complète.
        {:note}

        """#,
      is: #"""
        document 1:1-7:1
          list from 1 4:1-6:8
            item 4:1-6:8
              paragraph 4:4-4:23
                text 4:4-4:11 ‘Mettez ’
                code 4:11-4:14 ‘A’
                text 4:14-4:23 ‘ à jour.’
              admonition note 5:4-6:8
                paragraph 5:4-6:8 {.note}
                  text 5:4-5:26 ‘L’URL est complète.’
        """#)
  }

  @Test func emptyBulletsUnderlineNothing_trap3() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        > Besoin :
        > -\#u{20}
        > Un texte.
        > -\#u{20}
        > Deux.

        """#,
      is: #"""
        document 1:1-9:1
          quote 4:1-8:8
            paragraph 4:3-4:11
              text 4:3-4:11 ‘Besoin :’
            list 5:3-8:8
              item 5:3-6:12
                paragraph 6:3-6:12
                  text 6:3-6:12 ‘Un texte.’
              item 7:3-8:8
                paragraph 8:3-8:8
                  text 8:3-8:8 ‘Deux.’
        warning 5:3 dialect.empty-bullet ⇒ \#u{20}
        >  → \#u{20}
        warning 7:3 dialect.empty-bullet ⇒ \#u{20}
        >  → \#u{20}
        """#)
  }

  @Test func rulesAroundNavigationBlocksUnderlineNothing_trap3() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        Ouvrez la page.
        ---
        <!-- CP-NAV-END:x -->

        """#,
      is: #"""
        document 1:1-7:1
          paragraph 4:1-4:16
            text 4:1-4:16 ‘Ouvrez la page.’
          thematicBreak 5:1-5:4
        """#)
  }

  @Test func headingsWithoutTheirBlank() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        ####**Un** titre
        Texte.

        """#,
      is: #"""
        document 1:1-6:1
          heading 4 4:1-4:17
            strong 4:5-4:11
              text 4:7-4:9 ‘Un’
            text 4:11-4:17 ‘ titre’
          paragraph 5:1-5:7
            text 5:1-5:7 ‘Texte.’
        warning 4:1 dialect.unspaced-heading ⇒  → \#u{20}
        """#)
  }

  @Test func realUnderlinesStayHeadings_trap3() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        > Attention
        > ---------

        """#,
      is: #"""
        document 1:1-6:1
          quote 4:1-5:12
            heading 2 4:3-5:12
              text 4:3-4:12 ‘Attention’
        """#)
  }

  @Test func aListBelowAnEmptyAdmonitionIsItsBody_trap5() throws {
    try expectTree(
      of: #"""
        > [!warning]
        >
        - un
        - deux

        """#,
      is: #"""
        document 1:1-5:1
          admonition warning 1:1-4:7
            list 3:1-4:7
              item 3:1-3:5
                paragraph 3:3-3:5
                  text 3:3-3:5 ‘un’
              item 4:1-4:7
                paragraph 4:3-4:7
                  text 4:3-4:7 ‘deux’
        warning 3:1 dialect.unquoted-admonition ⇒\#u{20}
         →\#u{20}
        >\#u{20}
        """#)
  }

  @Test func aQuoteBelowTheBodyIsPartOfIt_trap5() throws {
    try expectTree(
      of: #"""
        > [!alert]
        >
        Un texte.

        > [!primary]
        >
        Un autre
        > - suite

        """#,
      is: #"""
        document 1:1-9:1
          admonition alert 1:1-3:10
            paragraph 3:1-3:10
              text 3:1-3:10 ‘Un texte.’
          admonition primary 5:1-8:10
            paragraph 7:1-7:9
              text 7:1-7:9 ‘Un autre’
            list 8:3-8:10
              item 8:3-8:10
                paragraph 8:5-8:10
                  text 8:5-8:10 ‘suite’
        warning 3:1 dialect.unquoted-admonition ⇒\#u{20}
         →\#u{20}
        >\#u{20}
        warning 7:1 dialect.unquoted-admonition ⇒\#u{20}
         →\#u{20}
        >\#u{20}
        """#)
  }

  @Test func aStrayBackquoteInvertsNoLine_trap6() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        `{.action}Ouvrez la section `IP`{.action} puis
        validez.

        Voir `{.action}x` fin.

        """#,
      is: #"""
        document 1:1-8:1
          paragraph 4:11-5:9
            text 4:11-4:29 ‘Ouvrez la section ’
            code 4:29-4:33 ‘IP’ {.action}
            text 4:42-4:47 ‘ puis’
            softBreak 4:47-5:1
            text 5:1-5:9 ‘validez.’
          paragraph 7:1-7:23
            text 7:1-7:6 ‘Voir ’
            code 7:6-7:18 ‘{.action}x’
            text 7:18-7:23 ‘ fin.’
        warning 4:1 dialect.stray-backquote ⇒ `{.action} →\#u{20}
        warning 7:6 dialect.stray-backquote.inside ⇒ `{.action}x` → `x`{.action}
        """#)
  }

  @Test func theLabelOfAStrayAttributeIsTheWordAfterALoneBackquote_trap6() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        `{.action}Ouvrez la section `IP`{.action} et cliquez sur ` ...  pour finir.

        """#,
      is: #"""
        document 1:1-5:1
          paragraph 4:11-4:76
            text 4:11-4:29 ‘Ouvrez la section ’
            code 4:29-4:33 ‘IP’ {.action}
            text 4:42-4:58 ‘ et cliquez sur ’
            code 4:58-4:63 ‘...’ {.action}
            text 4:63-4:76 ‘  pour finir.’
        warning 4:1 dialect.stray-backquote ⇒ `{.action} →\#u{20}
        warning 4:58 dialect.stray-backquote.label ⇒ ` ... → `...`{.action}
        """#)
  }

  @Test func commentedItemsOfAListVanish_trap13() throws {
    try expectTree(
      of: #"""
        ---
        copyright: x
        ---
        1. Un
           <!-- caché
        2. Rien
        -->
        2. Deux

        """#,
      is: #"""
        document 1:1-9:1
          list from 1 4:1-8:8
            item 4:1-4:6
              paragraph 4:4-4:6
                text 4:4-4:6 ‘Un’
            item 8:1-8:8
              paragraph 8:4-8:8
                text 8:4-8:8 ‘Deux’
        """#)
  }

  @Test func commentsThatNobodyClosedAreTold_trap13() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        <!-- caché

        Aussi.

        """#,
      is: #"""
        document 1:1-7:1
        warning 4:1 dialect.unclosed-comment ⇒  →  -->
        """#)
  }

  @Test func anUnclosedFenceEndsBeforeMarkdown_trap23() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        ```sh
        ls

        ## Titre

        """#,
      is: #"""
        document 1:1-8:1
          codeBlock sh 4:1-5:3 ‘ls⏎’
          heading 2 7:1-7:9
            text 7:4-7:9 ‘Titre’
        warning 4:1 dialect.unclosed-fence ⇒  →\#u{20}
        ```
        """#)
  }

  @Test func aFenceClosedByTheEndOfTheFileIsTold_trap23() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        ~~~
        ls

        """#,
      is: #"""
        document 1:1-6:1
          codeBlock 4:1-5:3 ‘ls⏎’
        warning 4:1 dialect.unclosed-fence ⇒  →\#u{20}
        ~~~
        """#)
  }
}
