import Testing

/// The attribute lists of IBM Cloud guides.
@Suite struct IBMCloudAttributesTests {
  @Test func headingIdsOnTheirOwnLine() throws {
    try expectTree(
      of: #"""
        # Gérer
        {: #managing}

        ## Arrêter
        {: #stop}{: troubleshoot}
        {: support}
        Texte.

        """#,
      is: #"""
        document 1:1-8:1
          heading 1 1:1-1:9 {#managing}
            text 1:3-1:9 ‘Gérer’
          heading 2 4:1-4:12 {#stop .troubleshoot .support}
            text 4:4-4:12 ‘Arrêter’
          paragraph 7:1-7:7
            text 7:1-7:7 ‘Texte.’
        """#)
  }

  @Test func paragraphsAndGluedLists() throws {
    try expectTree(
      of: #"""
        Un texte.
        {:shortdesc}

        Un autre texte. {: note}

        Du texte
        {: tip}

        """#,
      is: #"""
        document 1:1-8:1
          paragraph 1:1-2:13 {.shortdesc}
            text 1:1-1:10 ‘Un texte.’
          admonition note 4:1-4:25
            paragraph 4:1-4:25 {.note}
              text 4:1-4:16 ‘Un autre texte.’
          admonition tip 6:1-7:8
            paragraph 6:1-7:8 {.tip}
              text 6:1-6:9 ‘Du texte’
        """#)
  }

  @Test func definitions() throws {
    try expectTree(
      of: #"""
        ---
        copyright:
          years: 2016
        ---

        {:new_window: target="_blank"}
        {:shortdesc: .shortdesc}
        {:note .note}

        # T

        [a](b){:new_window} et [c](d){: external}.
        {: shortdesc}

        """#,
      is: #"""
        document 1:1-14:1
          heading 1 10:1-10:4
            text 10:3-10:4 ‘T’
          paragraph 12:1-13:14 {.shortdesc}
            link 12:1-12:7 ‘b’ {.new_window target=_blank}
              text 12:2-12:3 ‘a’
            text 12:20-12:24 ‘ et ’
            link 12:24-12:30 ‘d’ {.external}
              text 12:25-12:26 ‘c’
            text 12:42-12:43 ‘.’
        note 8:1 dialect.malformed-attribute ⇒ {:note .note} → {:note: .note}
        """#)
  }

  @Test func listItems() throws {
    try expectTree(
      of: #"""
        1. Un
           {: note}
        2. Deux

           Suite.
           {: important}

           ```sh
           ls
           ```
           {: pre}
        3. Trois

        {: tip}

        """#,
      is: #"""
        document 1:1-15:1
          admonition tip 1:1-12:9
            list from 1 1:1-12:9 {.tip}
              item 1:1-2:12
                admonition note 1:4-2:12
                  paragraph 1:4-2:12 {.note}
                    text 1:4-1:6 ‘Un’
              item 3:1-11:11
                paragraph 3:4-3:8
                  text 3:4-3:8 ‘Deux’
                admonition important 5:4-6:17
                  paragraph 5:4-6:17 {.important}
                    text 5:4-5:10 ‘Suite.’
                codeBlock sh 8:4-10:7 ‘ls⏎’ {.pre}
              item 12:1-12:9
                paragraph 12:4-12:9
                  text 12:4-12:9 ‘Trois’
        """#)
  }

  @Test func aListRightAboveItsBlock() throws {
    try expectTree(
      of: #"""
        Un texte.

        {: tip}
        Un conseil.

        """#,
      is: #"""
        document 1:1-5:1
          paragraph 1:1-1:10
            text 1:1-1:10 ‘Un texte.’
          admonition tip 4:1-4:12
            paragraph 4:1-4:12 {.tip}
              text 4:1-4:12 ‘Un conseil.’
        """#)
  }

  @Test func codeTablesAndCaptions() throws {
    try expectTree(
      of: #"""
        ```
        x
        ```
        {: codeblock}

        | a | b |
        |---|---|
        | c | d |
        {: caption="Tableau 1. _Un_ titre" caption-side="top"}

        """#,
      is: #"""
        document 1:1-10:1
          codeBlock 1:1-3:4 ‘x⏎’ {.codeblock}
          table 6:1-8:10 {caption=Tableau 1. _Un_ titre caption-side=top}
            tableRow header 6:1-6:10
              tableCell 6:3-6:4
                text 6:3-6:4 ‘a’
              tableCell 6:7-6:8
                text 6:7-6:8 ‘b’
            tableRow 8:1-8:10
              tableCell 8:3-8:4
                text 8:3-8:4 ‘c’
              tableCell 8:7-8:8
                text 8:7-8:8 ‘d’
        """#)
  }

  @Test func malformedLists() throws {
    try expectTree(
      of: #"""
        ## A
        {:# aide}

        ## B
        {: #ouvert

        ## C
        {: sans-marque}

        Texte.
        {: short-desc}

        | a |
        {: caption="x" side="bottom}}

        Texte {: .seul} suite.

        """#,
      is: #"""
        document 1:1-17:1
          heading 2 1:1-1:5 {#aide}
            text 1:4-1:5 ‘A’
          heading 2 4:1-4:5 {#ouvert}
            text 4:4-4:5 ‘B’
          heading 2 7:1-7:5 {#sans-marque}
            text 7:4-7:5 ‘C’
          paragraph 10:1-11:15 {.shortdesc}
            text 10:1-10:7 ‘Texte.’
          paragraph 13:1-14:30 {caption=x side=bottom}
            text 13:1-13:6 ‘| a |’
          paragraph 16:1-16:23
            text 16:1-16:7 ‘Texte ’
            text 16:16-16:23 ‘ suite.’
        warning 2:1 dialect.malformed-attribute ⇒ {:# aide} → {: #aide}
        warning 5:1 dialect.malformed-attribute ⇒ {: #ouvert → {: #ouvert}
        warning 8:4 dialect.unmarked-id ⇒ sans-marque → #sans-marque
        warning 11:4 dialect.unknown-attribute.nearest ⇒ short-desc → shortdesc
        warning 14:1 dialect.malformed-attribute ⇒ {: caption="x" side="bottom}} → {: caption="x" side="bottom"}
        warning 16:7 dialect.detached-attribute
        """#)
  }

  @Test func variables() throws {
    try expectTree(
      of: #"""
        ---
        subcollection: x
        ---
        {{site.data.keyword.attribute-definition-list}}

        Le {{site.data.keyword.slportal}} et [{{site.data.keyword.cloud_notm}}](a){: external} ou {{site.data.keyword.autre_nom}}.

        """#,
      is: #"""
        document 1:1-7:1
          paragraph 6:1-6:123
            text 6:1-6:38 ‘Le customer portal et ’
            link 6:38-6:75 ‘a’ {.external}
              text 6:39-6:71 ‘IBM Cloud’
            text 6:87-6:123 ‘ ou autre_nom.’
        """#)
  }

  @Test func admonitionOfAList() throws {
    try expectTree(
      of: #"""
        Texte :

        * un
        * deux

        {: important}

        """#,
      is: #"""
        document 1:1-7:1
          paragraph 1:1-1:8
            text 1:1-1:8 ‘Texte :’
          admonition important 3:1-4:7
            list 3:1-4:7 {.important}
              item 3:1-3:5
                paragraph 3:3-3:5
                  text 3:3-3:5 ‘un’
              item 4:1-4:7
                paragraph 4:3-4:7
                  text 4:3-4:7 ‘deux’
        """#)
  }
}
