import Testing

/// Questions with their answers, and parameters with their descriptions (trap 4).
@Suite struct QuestionsTests {
  @Test func compactQuestions_trap4() throws {
    try expectTree(
      of: #"""
        > [!faq]
        >
        > Question un ?
        >> Réponse un.
        > Question deux ?
        >> - a
        >> - b
        > Question trois ?
        >> clé
        >>> valeur

        """#,
      is: #"""
        document 1:1-11:1
          definitionList 3:3-10:11 {.faq}
            term 3:3-3:16
              text 3:3-3:16 ‘Question un ?’
            definition 4:2-4:16
              paragraph 4:4-4:16
                text 4:4-4:16 ‘Réponse un.’
            term 5:3-5:18
              text 5:3-5:18 ‘Question deux ?’
            definition 6:2-7:7
              list 6:4-7:7
                item 6:4-6:7
                  paragraph 6:6-6:7
                    text 6:6-6:7 ‘a’
                item 7:4-7:7
                  paragraph 7:6-7:7
                    text 7:6-7:7 ‘b’
            term 8:3-8:19
              text 8:3-8:19 ‘Question trois ?’
            definition 9:2-10:11
              definitionList 9:4-10:11
                term 9:4-9:8
                  text 9:4-9:8 ‘clé’
                definition 10:3-10:11
                  paragraph 10:5-10:11
                    text 10:5-10:11 ‘valeur’
        """#)
  }

  @Test func routesAndParametersInDeeperQuotes() throws {
    try expectTree(
      of: #"""
        > [!faq]
        >
        > API :
        >
        >> > [!api]
        >> >
        >> > @api {GET} /vps
        >> >
        >>
        >
        > Paramètres :
        >
        >> > **serviceName** *
        >> >
        >> >> Le nom
        >

        """#,
      is: #"""
        document 1:1-17:1
          definitionList 3:3-15:13 {.faq}
            term 3:3-3:8
              text 3:3-3:8 ‘API :’
            definition 5:2-9:3
              admonition api 5:4-8:5
                apiRoute GET /vps 7:6-7:21
            term 11:3-11:16
              text 11:3-11:16 ‘Paramètres :’
            definition 13:2-15:13
              definitionList 13:6-15:13
                term 13:6-13:23
                  strong 13:6-13:21
                    text 13:8-13:19 ‘serviceName’
                  text 13:21-13:23 ‘ *’
                definition 15:5-15:13
                  paragraph 15:7-15:13
                    text 15:7-15:13 ‘Le nom’
        """#)
  }

  @Test func parametersInABoxOfTheAPI() throws {
    try expectTree(
      of: #"""
        > [!api]
        >
        > @api {POST} /vps
        >
        > **Paramètres:**
        >
        > - `name` : le nom

        """#,
      is: #"""
        document 1:1-8:1
          admonition api 1:1-7:20
            apiRoute POST /vps 3:3-3:19
            definitionList 5:3-7:20
              term 5:3-5:19
                strong 5:3-5:19
                  text 5:5-5:17 ‘Paramètres:’
              definition 7:3-7:20
                list 7:3-7:20
                  item 7:3-7:20
                    paragraph 7:5-7:20
                      code 7:5-7:11 ‘name’
                      text 7:11-7:20 ‘ : le nom’
        """#)
  }

  @Test func aBoxWithoutAnswersStaysABox() throws {
    try expectTree(
      of: #"""
        > [!faq]
        >
        > Texte.

        """#,
      is: #"""
        document 1:1-4:1
          admonition faq 1:1-3:9
            paragraph 3:3-3:9
              text 3:3-3:9 ‘Texte.’
        """#)
  }

  @Test func linesWithAColonBelowATerm() throws {
    try expectTree(
      of: #"""
        ---
        copyright: x
        ---
        Un *terme*
        : Sa définition
          suite.
        : Une autre.

        Deux

        :   Fin.

        """#,
      is: #"""
        document 1:1-12:1
          definitionList 4:1-7:13
            term 4:1-4:11
              text 4:1-4:4 ‘Un ’
              emphasis 4:4-4:11
                text 4:5-4:10 ‘terme’
            definition 5:1-6:9
              paragraph 5:3-6:9
                text 5:3-5:17 ‘Sa définition’
                softBreak 5:17-6:1
                text 6:3-6:9 ‘suite.’
            definition 7:1-7:13
              paragraph 7:3-7:13
                text 7:3-7:13 ‘Une autre.’
          definitionList 9:1-11:9
            term 9:1-9:5
              text 9:1-9:5 ‘Deux’
            definition 11:1-11:9
              paragraph 11:5-11:9
                text 11:5-11:9 ‘Fin.’
        """#)
  }
}
