"""Random documents of lines that Markdown treats in special ways, each with a word of its own to look for."""

from __future__ import annotations

from hypothesis import strategies as st

SAFE = """
{w}
{w} 글이다.
### {w}
### {w} {{#s{w}}}
- {w}
  - {w}
    - {w}
* {w}
1. {w}
1) {w}
> {w}
> - {w}
| {w} | x |
|---|---|
    {w}
{t}{w}
***
* * *
![{w}](x.png)
![{w}](x.png "y")
[{w}](#nowhere)
[{w}]: x
[^{w}]: x
*[{w}]: x
<img src=x.png alt={w}>
<b>{w}
{w}\\
`{w}
``{w}`
{w} $
\\## {w}
##{w}
<div>{w}
</div>
<details>
<summary>{w}</summary>
</details>
<!-- {w} -->
{{{{ {w} }}}}
""".strip("\n").replace("{t}", "\t").split("\n")
HOSTILE = [*SAFE, *"""
---
===
# {w}
## {w}
## {w}란 무엇인가?
 ## {w} ##
#
##
# {w} {{#glossary}}
```
```py {w}
~~~
````
  ```
    ```
<!-- {w}
-->
{w} -->
<pre>
</pre>
<script>{w}
</script>
$$
$$ {w}
""".strip("\n").split("\n")]
PINNED = ["# {w} {{#s{w}}}", "## {w} {{#s{w}}}", "## {w}란? {{#s{w}}}"]


def _written(lines: list[str]) -> str:
    return "\n".join(line.format(w=f"w{i}w") for i, line in enumerate(lines))


def documents(lines: list[str], most: int = 30) -> st.SearchStrategy[str]:
    """Texts of `lines` and blank ones, in any order."""
    line = st.one_of(st.sampled_from(lines), st.sampled_from(["", "", "  "]))
    return st.lists(line, max_size=most).map(_written)


plain_files = documents(HOSTILE)
pinned_files = documents([*HOSTILE, *PINNED, *PINNED, *PINNED])
