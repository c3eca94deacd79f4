extension Command {
  static let completions = Command(
    name: "completions", summary: "Write completions for a shell", discussion: nil,
    operands: .words(Completions.shells), options: [],
    example: "planwright completions bash > /etc/bash_completion.d/planwright"
  ) { invocation in
    for shell in invocation.operands {
      try invocation.terminal.put(Completions.script(for: shell))
    }
    return .clean
  }

  static let man = Command(
    name: "man", summary: "Write the man page", discussion: nil, operands: .none, options: [],
    example: "planwright man > planwright.1"
  ) { invocation in
    try invocation.terminal.put(ManPage.text)
    return .clean
  }
}
