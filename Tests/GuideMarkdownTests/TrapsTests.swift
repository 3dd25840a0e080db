import Testing

/// Traps of the dialects that no other suite is for.
@Suite struct TrapsTests {
  @Test func attributesIdsAndEmphasisInHeadings_trap8() throws {
    try expectTree(
      of: #"""
        ## Ajouter une `Ferme`{.action} **ici** {#ferme}

        """#,
      is: #"""
        document 1:1-2:1
          heading 2 1:1-1:49 {#ferme}
            text 1:4-1:16 ‘Ajouter une ’
            code 1:16-1:23 ‘Ferme’ {.action}
            text 1:32-1:33 ‘ ’
            strong 1:33-1:40
              text 1:35-1:38 ‘ici’
        """#)
  }

  @Test func attributesOnLinksStayTheLinks_trap10() throws {
    try expectTree(
      of: #"""
        Cliquez sur [Factures](/f){.action}.

        """#,
      is: #"""
        document 1:1-2:1
          paragraph 1:1-1:37
            text 1:1-1:13 ‘Cliquez sur ’
            link 1:13-1:27 ‘/f’ {.action}
              text 1:14-1:22 ‘Factures’
            text 1:36-1:37 ‘.’
        """#)
  }

  @Test func linksThatNobodySees_trap15() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        Voir [](autre.md) et <docs/un/deux>.

        """#,
      is: #"""
        document 1:1-5:1
          paragraph 4:1-4:37
            text 4:1-4:6 ‘Voir ’
            link 4:6-4:18 ‘autre.md’
            text 4:18-4:37 ‘ et <docs/un/deux>.’
        note 4:6 dialect.empty-link
        """#)
  }

  @Test func blanksInsideStars_trap16() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        ** Mise à jour **

        Le **Bouton **vert, 2 ** 3 et 4 ** 5.

        """#,
      is: #"""
        document 1:1-7:1
          paragraph 4:1-4:19
            strong 4:1-4:19
              text 4:4-4:16 ‘Mise à jour’
          paragraph 6:1-6:38
            text 6:1-6:38 ‘Le **Bouton **vert, 2 ** 3 et 4 ** 5.’
        warning 4:1 dialect.failed-emphasis ⇒ ** Mise à jour ** → **Mise à jour**
        """#)
  }

  @Test func aBlankBeforeTheClosingStars_trap16() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        Le **Bouton **vert.

        """#,
      is: #"""
        document 1:1-5:1
          paragraph 4:1-4:20
            text 4:1-4:4 ‘Le ’
            strong 4:4-4:15
              text 4:6-4:12 ‘Bouton’
            text 4:14-4:20 ‘ vert.’
        warning 4:4 dialect.failed-emphasis ⇒ **Bouton ** → **Bouton**\#u{20}
        """#)
  }

  @Test func headingsWithoutAText_trap21() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        ##
        Texte.

        """#,
      is: #"""
        document 1:1-6:1
          heading 2 4:1-4:3
          paragraph 5:1-5:7
            text 5:1-5:7 ‘Texte.’
        note 4:1 dialect.empty-heading ⇒ ##
         →\#u{20}
        """#)
  }

  @Test func notesOfItemsAndGluedLists_trap22() throws {
    try expectTree(
      of: #"""
        1. Un

           Retenez.
           {: note}

           Suite. {:shortdesc}

        """#,
      is: #"""
        document 1:1-7:1
          list from 1 1:1-6:23
            item 1:1-6:23
              paragraph 1:4-1:6
                text 1:4-1:6 ‘Un’
              admonition note 3:4-4:12
                paragraph 3:4-4:12 {.note}
                  text 3:4-3:12 ‘Retenez.’
              paragraph 6:4-6:23 {.shortdesc}
                text 6:4-6:10 ‘Suite.’
        """#)
  }

  @Test func languagesInBraces_trap23() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        ```{.bash}
        ls
        ```

        ```yaml hl_lines="2"
        a: b
        ```

        """#,
      is: #"""
        document 1:1-11:1
          codeBlock bash 4:1-6:4 ‘ls⏎’
          codeBlock yaml hl_lines="2" 8:1-10:4 ‘a: b⏎’
        """#)
  }

  @Test func imagesAmongSentences_trap24() throws {
    try expectTree(
      of: #"""
        Cliquez.
        ![écran](a.png){.thumbnail}
        Validez.

        """#,
      is: #"""
        document 1:1-4:1
          paragraph 1:1-3:9
            text 1:1-1:9 ‘Cliquez.’
            softBreak 1:9-2:1
            image 2:1-2:17 ‘a.png’ {.thumbnail}
              text 2:3-2:9 ‘écran’
            softBreak 2:29-3:1
            text 3:1-3:9 ‘Validez.’
        """#)
  }

  @Test func footnotes() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        Un mot[^1] et [^autre].

        [^1]: Son explication.

        """#,
      is: #"""
        document 1:1-7:1
          paragraph 4:1-4:24
            text 4:1-4:7 ‘Un mot’
            link 4:7-4:11 ‘#fn:1’ {.note-ref}
              text 4:9-4:10 ‘1’
            text 4:11-4:24 ‘ et [^autre].’
          paragraph 6:1-6:23 {#fn:1 .footnote}
            text 6:7-6:23 ‘Son explication.’
        """#)
  }

  @Test func footnotesOfOldGuidesStayLinks() throws {
    try expectTree(
      of: #"""
        Licence [[1]](#id4){.note-ref #id1}

        """#,
      is: #"""
        document 1:1-2:1
          paragraph 1:1-1:36
            text 1:1-1:9 ‘Licence ’
            link 1:9-1:20 ‘#id4’ {.note-ref #id1}
              text 1:10-1:13 ‘[1]’
        """#)
  }

  @Test func marksOfAnUnfinishedMerge() throws {
    try expectTree(
      of: #"""
        ---
        copyright: x
        ---
        <<<<<<< HEAD
        Un.
        =======
        Deux.
        >>>>>>> autre

        """#,
      is: #"""
        document 1:1-9:1
          paragraph 5:1-5:4
            text 5:1-5:4 ‘Un.’
          paragraph 7:1-7:6
            text 7:1-7:6 ‘Deux.’
        warning 4:1 dialect.conflict-mark ⇒ <<<<<<< HEAD
         →\#u{20}
        warning 6:1 dialect.conflict-mark ⇒ =======
         →\#u{20}
        warning 8:1 dialect.conflict-mark ⇒ >>>>>>> autre
         →\#u{20}
        """#)
  }
}
