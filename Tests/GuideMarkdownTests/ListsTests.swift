import Testing

/// Lists that CommonMark takes apart (traps 1 and 19).
@Suite struct ListsTests {
  @Test func bulletsAmongNumbers_trap1() throws {
    try expectTree(
      of: #"""
        ---
        copyright: x
        ---
        1. Un :
          * deux
          * trois
        2. Quatre
        * cinq

        """#,
      is: #"""
        document 1:1-9:1
          list from 1 4:1-8:7
            item 4:1-6:10
              paragraph 4:4-4:8
                text 4:4-4:8 ‘Un :’
              list 5:3-6:10
                item 5:3-5:9
                  paragraph 5:5-5:9
                    text 5:5-5:9 ‘deux’
                item 6:3-6:10
                  paragraph 6:5-6:10
                    text 6:5-6:10 ‘trois’
            item 7:1-7:10
              paragraph 7:4-7:10
                text 7:4-7:10 ‘Quatre’
            item 8:1-8:7
              paragraph 8:3-8:7
                text 8:3-8:7 ‘cinq’
        """#)
  }

  @Test func imagesBetweenNumbers_trap19() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        1. Un

        ![a](b.png){.thumbnail}

        2. Deux

        """#,
      is: #"""
        document 1:1-9:1
          list from 1 4:1-8:8
            item 4:1-6:24
              paragraph 4:4-4:6
                text 4:4-4:6 ‘Un’
              paragraph 6:1-6:24
                image 6:1-6:12 ‘b.png’ {.thumbnail}
                  text 6:3-6:4 ‘a’
            item 8:1-8:8
              paragraph 8:4-8:8
                text 8:4-8:8 ‘Deux’
        note 6:1 dialect.broken-list ⇒ ![a](b.png){.thumbnail}

         →    ![a](b.png){.thumbnail}


        """#)
  }

  @Test func whatAnnouncesTheNextItemsBreaksNothing() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        1. Un
        2. Deux

        Ensuite :

        3. Trois

        """#,
      is: #"""
        document 1:1-10:1
          list from 1 4:1-9:9
            item 4:1-4:6
              paragraph 4:4-4:6
                text 4:4-4:6 ‘Un’
            item 5:1-7:10
              paragraph 5:4-5:8
                text 5:4-5:8 ‘Deux’
              paragraph 7:1-7:10
                text 7:1-7:10 ‘Ensuite :’
            item 9:1-9:9
              paragraph 9:4-9:9
                text 9:4-9:9 ‘Trois’
        """#)
  }

  @Test func listsThatAreTwoStayTwo() throws {
    try expectTree(
      of: #"""
        ---
        slug: x
        ---
        1. Un

        Texte.

        * deux

        1. Trois

        """#,
      is: #"""
        document 1:1-11:1
          list from 1 4:1-4:6
            item 4:1-4:6
              paragraph 4:4-4:6
                text 4:4-4:6 ‘Un’
          paragraph 6:1-6:7
            text 6:1-6:7 ‘Texte.’
          list 8:1-8:7
            item 8:1-8:7
              paragraph 8:3-8:7
                text 8:3-8:7 ‘deux’
          list from 1 10:1-10:9
            item 10:1-10:9
              paragraph 10:4-10:9
                text 10:4-10:9 ‘Trois’
        """#)
  }
}
