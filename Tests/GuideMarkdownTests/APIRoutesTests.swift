import Testing

/// The `@api` lines of OVHcloud guides.
@Suite struct APIRoutesTests {
  @Test func methodsInBraces() throws {
    try expectTree(
      of: #"""
        > [!api]
        >
        > @api {POST} /vps/{serviceName}/reboot
        > @api {get}  /me
        >

        """#,
      is: #"""
        document 1:1-6:1
          admonition api 1:1-5:2
            apiRoute POST /vps/{serviceName}/reboot 3:3-3:40
            apiRoute GET /me 4:3-4:18
        """#)
  }

  @Test func branchesAndSections() throws {
    try expectTree(
      of: #"""
        > [!api]
        >
        > @api {v1} /vps POST /vps/{serviceName}/stop
        >
        > @api {v2} /okms

        """#,
      is: #"""
        document 1:1-6:1
          admonition api 1:1-5:18
            apiRoute v1 /vps POST /vps/{serviceName}/stop 3:3-3:46
            apiRoute v2 /okms /okms 5:3-5:18
        """#)
  }

  @Test func textAround() throws {
    try expectTree(
      of: #"""
        > [!api]
        > Avant :
        > @api {PUT} /a/{b_c}/{d_e}
        > après `x`.

        """#,
      is: #"""
        document 1:1-5:1
          admonition api 1:1-4:14
            paragraph 2:3-4:14
              text 2:3-2:10 ‘Avant :’
              softBreak 3:28-4:1
              text 4:3-4:10 ‘après ’
              code 4:10-4:13 ‘x’
              text 4:13-4:14 ‘.’
            apiRoute PUT /a/{b_c}/{d_e} 3:3-3:28
        """#)
  }

  @Test func malformedLines() throws {
    try expectTree(
      of: #"""
        > [!api]
        >
        > @api {GET} cloud/project
        >
        > @api GET /me
        >
        > @api {POST} /vps /{serviceName}
        >
        > @api {GET} /me#GET
        >
        > @api {FETCH} /me

        """#,
      is: #"""
        document 1:1-12:1
          admonition api 1:1-11:19
            apiRoute GET /cloud/project 3:3-3:27
            apiRoute GET /me 5:3-5:15
            apiRoute POST /vps/{serviceName} 7:3-7:34
            apiRoute GET /me 9:3-9:21
            paragraph 11:3-11:19
              text 11:3-11:19 ‘@api {FETCH} /me’
        warning 3:3 dialect.malformed-route ⇒ @api {GET} cloud/project → @api {GET} /cloud/project
        warning 5:3 dialect.malformed-route ⇒ @api GET /me → @api {GET} /me
        warning 7:3 dialect.malformed-route ⇒ @api {POST} /vps /{serviceName} → @api {POST} /vps/{serviceName}
        warning 9:3 dialect.malformed-route ⇒ @api {GET} /me#GET → @api {GET} /me
        warning 11:3 dialect.unreadable-route
        """#)
  }

  @Test func nestedInQuotes() throws {
    try expectTree(
      of: #"""
        > API :
        >> > [!api]
        >> >
        >> > @api {DELETE} /ip/{ip}
        >> >

        """#,
      is: #"""
        document 1:1-6:1
          quote 1:1-5:5
            paragraph 1:3-1:8
              text 1:3-1:8 ‘API :’
            quote 2:2-5:5
              admonition api 2:4-5:5
                apiRoute DELETE /ip/{ip} 4:6-4:28
        """#)
  }
}
