"""The shell lines of README's how-tos, one a line, that need nothing a newcomer lacks.

A fenced block marked `sh` is run; one marked `console` or anything else is only shown.
"""

import re
import sys

text = open(sys.argv[1], encoding="utf-8").read()
for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
    joined = block.replace("\\\n", " ")
    for line in joined.splitlines():
        line = line.strip()
        if line and not line.startswith("#") and line not in ("./run", "./test"):
            print(line)
