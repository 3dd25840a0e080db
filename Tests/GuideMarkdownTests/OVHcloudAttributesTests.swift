import Testing

/// The attribute lists of OVHcloud guides.
@Suite struct OVHcloudAttributesTests {
  @Test func labelsLinksAndImages() throws {
    try expectTree(
      of: #"""
        Cliquez sur `Valider`{.action} puis [ici](/x){.external}.

        ![écran](a.png){.thumbnail}

        """#,
      is: #"""
        document 1:1-4:1
          paragraph 1:1-1:58
            text 1:1-1:13 ‘Cliquez sur ’
            code 1:13-1:22 ‘Valider’ {.action}
            text 1:31-1:37 ‘ puis ’
            link 1:37-1:46 ‘/x’ {.external}
              text 1:38-1:41 ‘ici’
            text 1:57-1:58 ‘.’
          paragraph 3:1-3:29
            image 3:1-3:17 ‘a.png’ {.thumbnail}
              text 3:3-3:9 ‘écran’
        """#)
  }

  @Test func severalClassesAndKeys() throws {
    try expectTree(
      of: #"""
        ![a](b.png){.thumbnail .w-400 width="80%"} [c](d){.ref #e}

        """#,
      is: #"""
        document 1:1-2:1
          paragraph 1:1-1:59
            image 1:1-1:12 ‘b.png’ {.thumbnail .w-400 width=80%}
              text 1:3-1:4 ‘a’
            text 1:43-1:44 ‘ ’
            link 1:44-1:50 ‘d’ {.ref #e}
              text 1:45-1:46 ‘c’
        """#)
  }

  @Test func malformedLists() throws {
    try expectTree(
      of: #"""
        `A`{.action) et `B`{action} et `C`{. action} et ![D](d){/thumbnail} et `E`{.action , `F`\[.action} `G` {.action} fin

        """#,
      is: #"""
        document 1:1-2:1
          paragraph 1:1-1:117
            code 1:1-1:4 ‘A’ {.action}
            text 1:13-1:17 ‘ et ’
            code 1:17-1:20 ‘B’ {.action}
            text 1:28-1:32 ‘ et ’
            code 1:32-1:35 ‘C’ {.action}
            text 1:45-1:49 ‘ et ’
            image 1:49-1:56 ‘d’ {.thumbnail}
              text 1:51-1:52 ‘D’
            text 1:68-1:72 ‘ et ’
            code 1:72-1:75 ‘E’ {.action}
            text 1:83-1:86 ‘ , ’
            code 1:86-1:89 ‘F’ {.action}
            text 1:99-1:100 ‘ ’
            code 1:100-1:103 ‘G’ {.action}
            text 1:113-1:117 ‘ fin’
        warning 1:4 dialect.malformed-attribute ⇒ {.action) → {.action}
        warning 1:20 dialect.malformed-attribute ⇒ {action} → {.action}
        warning 1:35 dialect.malformed-attribute ⇒ {. action} → {.action}
        warning 1:56 dialect.malformed-attribute ⇒ {/thumbnail} → {.thumbnail}
        warning 1:75 dialect.malformed-attribute ⇒ {.action → {.action}
        warning 1:89 dialect.malformed-attribute ⇒ \[.action} → {.action}
        warning 1:104 dialect.malformed-attribute ⇒  {.action} → {.action}
        """#)
  }

  @Test func misspeltAndUnknownNames() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        ![a](b){.thumnbnail} `c`{.acton} `d`{.bleu}

        """#,
      is: #"""
        document 1:1-5:1
          paragraph 4:1-4:44
            image 4:1-4:8 ‘b’ {.thumbnail}
              text 4:3-4:4 ‘a’
            text 4:21-4:22 ‘ ’
            code 4:22-4:25 ‘c’ {.action}
            text 4:33-4:34 ‘ ’
            code 4:34-4:37 ‘d’ {.bleu}
        warning 4:9 dialect.unknown-attribute.nearest ⇒ .thumnbnail → .thumbnail
        warning 4:26 dialect.unknown-attribute.nearest ⇒ .acton → .action
        warning 4:38 dialect.unknown-attribute
        """#)
  }

  @Test func detachedLists() throws {
    try expectTree(
      of: #"""
        Bouton IP{.action} ici.

        """#,
      is: #"""
        document 1:1-2:1
          paragraph 1:1-1:24
            text 1:1-1:10 ‘Bouton IP’
            text 1:19-1:24 ‘ ici.’
        warning 1:10 dialect.detached-attribute
        """#)
  }

  @Test func codeThatIsNoneBelowHTML() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        <div><p>a</p></div>
        Lancez `b`{.action}.

        """#,
      is: #"""
        document 1:1-6:1
          paragraph 4:6-4:14
            text 4:9-4:10 ‘a’
          paragraph 5:1-5:21
            text 5:1-5:11 ‘Lancez `b`’
            text 5:20-5:21 ‘.’
        warning 5:11 dialect.detached-attribute.code
        """#)
  }

  @Test func labelsInQuotesAreCode_trap9() throws {
    try expectTree(
      of: #"""
        Bouton 'IP'{.action} puis « Suivant »{.action} ici.

        "A"{.action}

        """#,
      is: #"""
        document 1:1-4:1
          paragraph 1:1-1:54
            text 1:1-1:8 ‘Bouton ’
            code 1:8-1:12 ‘IP’ {.action}
            text 1:21-1:27 ‘ puis ’
            code 1:27-1:40 ‘Suivant’ {.action}
            text 1:49-1:54 ‘ ici.’
          paragraph 3:1-3:13
            code 3:1-3:4 ‘A’ {.action}
        warning 1:8 dialect.quoted-label ⇒ 'IP' → `IP`
        warning 1:27 dialect.quoted-label ⇒ « Suivant » → `Suivant`
        warning 3:1 dialect.quoted-label ⇒ "A" → `A`
        """#)
  }

  @Test func bracesOfPlainText() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        Utilisez {serviceName} et `x`{serviceName} ou {{ valeur }} \{.action} {.items[0].name}.

        """#,
      is: #"""
        document 1:1-5:1
          paragraph 4:1-4:88
            text 4:1-4:27 ‘Utilisez {serviceName} et ’
            code 4:27-4:30 ‘x’
            text 4:30-4:88 ‘{serviceName} ou {{ valeur }} {.action} {.items[0].name}.’
        """#)
  }

  @Test func headingIds() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        ## Préambule {#préambule}

        ### <a name="fin"></a> Résilier `A`{.action} ici

        ### `B`{#bé}

        """#,
      is: #"""
        document 1:1-9:1
          heading 2 4:1-4:28 {#préambule}
            text 4:4-4:14 ‘Préambule’
          heading 3 6:1-6:50 {#fin}
            text 6:23-6:34 ‘ Résilier ’
            code 6:34-6:37 ‘A’ {.action}
            text 6:46-6:50 ‘ ici’
          heading 3 8:1-8:14 {#bé}
            code 8:5-8:8 ‘B’
        """#)
  }

  @Test func labelsInQuotesAndStrong() throws {
    try expectTree(
      of: #"""
        > **[CGV](/c){.external-link}** et **X**{.action}
        > `Y`{.action}
        > {.thumbnail}

        """#,
      is: #"""
        document 1:1-4:1
          quote 1:1-3:15
            paragraph 1:3-3:15
              strong 1:3-1:32
                link 1:5-1:14 ‘/c’ {.external-link}
                  text 1:6-1:9 ‘CGV’
              text 1:32-1:36 ‘ et ’
              strong 1:36-1:41 {.action}
                text 1:38-1:39 ‘X’
              softBreak 1:50-2:1
              code 2:3-2:6 ‘Y’ {.action .thumbnail}
        warning 3:3 dialect.malformed-attribute ⇒ {.action}
        > {.thumbnail} → {.thumbnail}
        """#)
  }
}
