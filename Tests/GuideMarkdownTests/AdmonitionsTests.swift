import Testing

/// Quotes with a marker.
@Suite struct AdmonitionsTests {
  @Test func markerForms() throws {
    try expectTree(
      of: #"""
        > [!primary]
        > Texte un.

        >[!Warning]
        >
        > Texte deux.
        >

        > [!success] **Titre**
        > suite

        > \[!alert]
        > trois

        """#,
      is: #"""
        document 1:1-14:1
          admonition primary 1:1-2:12
            paragraph 2:3-2:12
              text 2:3-2:12 ‘Texte un.’
          admonition warning 4:1-7:2
            paragraph 6:3-6:14
              text 6:3-6:14 ‘Texte deux.’
          admonition success 9:1-10:8
            paragraph 9:3-10:8
              strong 9:14-9:23
                text 9:16-9:21 ‘Titre’
              softBreak 9:23-10:1
              text 10:3-10:8 ‘suite’
          admonition alert 12:1-13:8
            paragraph 13:3-13:8
              text 13:3-13:8 ‘trois’
        """#)
  }

  @Test func nestedAndLateMarkers() throws {
    try expectTree(
      of: #"""
        >> > [!warning]
        >> > `A`{.action}
        >
        >> - b

        >
        > [!primary]
        >
        > c

        """#,
      is: #"""
        document 1:1-10:1
          quote 1:1-4:7
            quote 1:2-2:18
              admonition warning 1:4-2:18
                paragraph 2:6-2:18
                  code 2:6-2:9 ‘A’ {.action}
            quote 4:2-4:7
              list 4:4-4:7
                item 4:4-4:7
                  paragraph 4:6-4:7
                    text 4:6-4:7 ‘b’
          admonition primary 7:3-9:4
            paragraph 9:3-9:4
              text 9:3-9:4 ‘c’
        """#)
  }

  @Test func unknownKinds() throws {
    try expectTree(
      of: #"""
        > [!attention]
        > a

        > [!primry]
        > b

        """#,
      is: #"""
        document 1:1-6:1
          admonition attention 1:1-2:4
            paragraph 2:3-2:4
              text 2:3-2:4 ‘a’
          admonition primry 4:1-5:4
            paragraph 5:3-5:4
              text 5:3-5:4 ‘b’
        note 1:3 dialect.unknown-admonition
        note 4:3 dialect.unknown-admonition ⇒ [!primry] → [!primary]
        """#)
  }

  @Test func partsOfAProductsPage() throws {
    try expectTree(
      of: #"""
        > [!product-section]
        >
        > ### Réseau

        """#,
      is: #"""
        document 1:1-4:1
          admonition product-section 1:1-3:14
            heading 3 3:3-3:14
              text 3:7-3:14 ‘Réseau’
        """#)
  }

  @Test func twoMarkersInOneQuote() throws {
    try expectTree(
      of: #"""
        > [!primary]
        > a
        >
        > [!warning]
        > b

        """#,
      is: #"""
        document 1:1-6:1
          admonition primary 1:1-2:4
            paragraph 2:3-2:4
              text 2:3-2:4 ‘a’
          admonition warning 4:3-5:4
            paragraph 5:3-5:4
              text 5:3-5:4 ‘b’
        """#)
  }

  @Test func textThatLacksItsQuoteMarks() throws {
    try expectTree(
      of: #"""
        > [!alert]
        >
        Texte `a`
        suite.
        >

        Après.

        > [!warning]

        Oublié.

        """#,
      is: #"""
        document 1:1-12:1
          admonition alert 1:1-4:7
            paragraph 3:1-4:7
              text 3:1-3:7 ‘Texte ’
              code 3:7-3:10 ‘a’
              softBreak 3:10-4:1
              text 4:1-4:7 ‘suite.’
          paragraph 7:1-7:8
            text 7:1-7:8 ‘Après.’
          admonition warning 9:1-11:9
            paragraph 11:1-11:9
              text 11:1-11:9 ‘Oublié.’
        warning 3:1 dialect.unquoted-admonition ⇒\#u{20}
         →\#u{20}
        >\#u{20}
        warning 11:1 dialect.unquoted-admonition ⇒\#u{20}

         →\#u{20}
        >\#u{20}
        """#)
  }

  @Test func linesThatABoxTakesInWithoutAQuoteMark() throws {
    try expectTree(
      of: #"""
        > [!primary]
        > Un texte
        sur deux lignes.

        """#,
      is: #"""
        document 1:1-4:1
          admonition primary 1:1-3:17
            paragraph 2:3-3:17
              text 2:3-2:11 ‘Un texte’
              softBreak 2:11-3:1
              text 3:1-3:17 ‘sur deux lignes.’
        note 3:1 dialect.lazy-line ⇒  → >\#u{20}
        """#)
  }

  @Test func emptyBeforeAHeading() throws {
    try expectTree(
      of: #"""
        > [!warning]

        ## Titre

        """#,
      is: #"""
        document 1:1-4:1
          admonition warning 1:1-1:13
          heading 2 3:1-3:9
            text 3:4-3:9 ‘Titre’
        """#)
  }

  @Test func plainQuotesStay() throws {
    try expectTree(
      of: #"""
        > Un [!lien] dans le texte.

        """#,
      is: #"""
        document 1:1-2:1
          quote 1:1-1:28
            paragraph 1:3-1:28
              text 1:3-1:28 ‘Un [!lien] dans le texte.’
        """#)
  }
}
