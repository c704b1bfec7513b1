from dataclasses import dataclass

from markdown_it import MarkdownIt

md=MarkdownIt("commonmark",{"html":True}).enable(["table","strikethrough"])
for n in ("math_inline","math_display","math_block","footnote_ref"):
    md.add_render_rule(n, lambda self,t,i,o,e: f"<code>{t[i].content}</code>")
@dataclass
class Rendered:
    html: str
def _h(tokens, href):
    out=[]
    for t in tokens:
        if "target" in t.meta:
            t=t.copy(attrs={**t.attrs, ("src" if t.type=="image" else "href"): href(t.meta["target"])})
        if t.children: t=t.copy(children=_h(t.children,href))
        out.append(t)
    return out
def render(tokens, href, footnotes=None, words=None):
    return Rendered(md.renderer.render(_h(tokens,href), md.options, {}))
def render_inline(tokens, href):
    return md.renderer.renderInline(_h(tokens,href), md.options, {})
def without_notes(tokens): return tokens
