"""Sections that are no concepts: contents, references, licence, thanks. They stay readable, with their topic."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown_it.token import Token

from ..names.labels import unlabelled
from ..names.metadata import is_comment, read
from ..tokens.markup import Tag, Text, pieces
from ..tokens.tree import Tokens, inlines
from ..tokens.words import plain

ALWAYS = {
    "en": """table of contents; toc; further reading; further readings; additional reading
        recommended reading; bibliography; license; licence; licensing; license information; copyright
        contributing; contribute; how to contribute; contributor; contributors; contribution
        contributions; contribution guidelines; contributing guidelines; original contributors
        acknowledgements; acknowledgments; acknowledgement; acknowledgment; credits; special thanks
        thanks; code of conduct; changelog; change log; disclaimer; sponsors; donate; donations
        star history; stargazers; maintainers; contact; contact me; show your support
        support this project""",
    "ko": """목차; 차례; 참고 문헌; 참고문헌; 참고 자료; 참고자료; 참고 링크; 참고링크; 참고 사이트
        참고한 글; 참고한 자료; 출처; 인용; 라이선스; 라이센스; 저작권; 기여; 기여하기; 기여 방법
        기여자; 기여자들; 기여해 주신 분들; 함께하는 분들; 만든 사람; 만든 사람들; 만든이
        도움 주신 분들; 감사의 말; 감사의 글; 감사한 분들; 더 읽을거리; 더 읽을 거리; 더 읽어보기
        더 읽어 보기; 읽을거리; 함께 읽으면 좋은 글; 추천 자료; 연락처; 변경 이력; 문의; 행동 강령""",
    "ja": """目次; 参考文献; 参考資料; 参考リンク; 参考サイト; 参考; 出典; ライセンス; 著作権; 貢献
        貢献者; コントリビュート; コントリビューター; 謝辞; 関連リンク; 変更履歴""",
    "zh": """目录; 目錄; 参考文献; 參考文獻; 参考资料; 參考資料; 参考链接; 参考; 延伸阅读; 延伸閱讀
        扩展阅读; 来源及延伸阅读; 來源及延伸閱讀; 相关资源和延伸阅读; 许可证; 許可證; 许可; 版权
        版权声明; 授權; 贡献; 貢獻; 贡献者; 貢獻者; 如何贡献; 致谢; 致謝; 鸣谢; 联系方式; 联系我; 赞助
        更新日志; 免责声明""",
    "de": """inhaltsverzeichnis; literatur; literaturverzeichnis; quellen; quellenverzeichnis
        weiterführende literatur; weiterführende links; lizenz; urheberrecht; mitwirken; mitmachen
        mitwirkende; beitragen; danksagung; dank; kontakt; impressum; verhaltenskodex""",
    "fr": """table des matières; sommaire; références; bibliographie; pour aller plus loin; licence
        droits d'auteur; contribuer; contributeurs; contributions; remerciements; contact
        code de conduite""",
    "es": """tabla de contenidos; tabla de contenido; índice; referencias; bibliografía
        lecturas adicionales; lecturas recomendadas; licencia; contribuir; cómo contribuir
        contribuciones; colaboradores; contribuyentes; agradecimientos; contacto; código de conducta""",
    "pt": """índice; sumário; tabela de conteúdo; referências; bibliografia; leitura adicional; licença
        contribuindo; como contribuir; contribuidores; contribuições; agradecimentos; contato
        código de conduta""",
    "it": """indice; sommario; riferimenti; bibliografia; letture consigliate; licenza; contribuire
        contributori; ringraziamenti; contatti""",
    "ru": """содержание; оглавление; ссылки; источники; литература; список литературы; лицензия
        благодарности; авторы; участники; контакты""",
    "nl": """inhoudsopgave; bronnen; literatuur; licentie; bijdragen; dankwoord""",
    "pl": """spis treści; źródła; bibliografia; licencja; współtwórcy; podziękowania""",
    "tr": """içindekiler; kaynakça; kaynaklar; lisans; katkıda bulunanlar; teşekkürler""",
    "vi": """mục lục; tài liệu tham khảo; giấy phép; đóng góp; lời cảm ơn""",
}
"""Names of sections that are no concepts, whatever they say."""

OFTEN = {
    "en": """references; reference; sources; source; contents; content; index; links; useful links
        external links; related links; see also; resources; useful resources; other resources
        more resources; additional resources; learning resources; other useful links; citations; authors
        author; more; source(s) and further reading""",
    "ko": """참고; 참조; 링크; 관련 링크; 관련 글; 관련 자료; 자료; 레퍼런스; 래퍼런스; 콘텐츠; 내용
        소스; 저자""",
    "ja": """参照; リンク; 資料; 内容; その他の参考資料、ページ; 関連資料""",
    "zh": """参照; 链接; 連結; 相关链接; 资源; 相关资源; 内容; 作者""",
    "de": """inhalt; referenzen; links; nützliche links; ressourcen; siehe auch; autoren""",
    "fr": """sources; liens; liens utiles; ressources; voir aussi; contenu; auteurs""",
    "es": """fuentes; enlaces; enlaces útiles; recursos; ver también; contenido; contenidos; autores""",
    "pt": """fontes; links; links úteis; recursos; veja também; conteúdo; autores""",
    "it": """fonti; link; link utili; risorse; vedi anche; contenuti; autori""",
    "ru": """ресурсы; полезные ссылки; см. также""",
}
"""Names that concepts have as well (a language has references): they count where the section lists links or works."""


def _names_in(table: dict[str, str]) -> frozenset[str]:
    """All names of a table."""
    lines = (line for text in table.values() for line in text.split("\n"))
    return frozenset(name.strip() for line in lines for name in line.split(";") if name.strip())


NAMES, MAYBE = _names_in(ALWAYS), _names_in(OFTEN)
JOINED = re.compile(r"\s*(?:[&/·+()（）]|(?<=\S)[,、]|\b(?:and|und|et|y|e|и)\b|(?<=\s)(?:및|와|과)(?=\s)|和|と)\s*")
CITING = re.compile(r"https?://|www\.|\b(?:1[5-9]|20)\d\d\b")
MOST = 0.8  # of the letters of a table of contents are links into the file
FEWEST = 2  # links of a table of contents
DEEPEST = 6


def is_aside(heading: str, blocks: Tokens) -> bool:
    """Whether a section, by its name or because it only links to other headings of the file, is no concept.

    `heading` is plain text. One whose id the author has written is not asked about: that is a concept, and so is one
    with metadata.
    """
    if len(read(blocks, "")[1]) < len(blocks):
        return False
    name = " ".join(unlabelled(heading)[0].casefold().split())
    if name in NAMES or (name in MAYBE and _cites(blocks)):
        return True
    parts = [part for part in JOINED.split(name) if part]
    if len(parts) > 1 and all(part in NAMES | MAYBE for part in parts) and (parts[0] in NAMES or _cites(blocks)):
        return True
    return _is_contents(blocks)


def demoted(head: Tokens, blocks: Tokens) -> Tokens:
    """A section with its heading and those in it one level deeper, to stand in a topic."""
    return tuple(_deeper(token) if token.type.startswith("heading_") else token for token in (*head, *blocks))


def _deeper(heading: Token) -> Token:
    level = min(int(heading.tag[1]) + 1, DEEPEST)
    return heading.copy(tag=f"h{level}", markup="#" * level if heading.markup else "")


def _cites(blocks: Tokens) -> bool:
    """Whether at least half of the texts in a section link somewhere or give a year; so does one without a text."""
    texts = [inline for inline, _ in inlines(blocks) if plain([inline])]
    citing = [text for text in texts if _links(text.children or ()) or CITING.search(plain([text]))]
    return 2 * len(citing) >= len(texts)


def _links(children: Iterable[Token]) -> bool:
    return any(child.type == "link_open" for child in children)


def _is_contents(blocks: Tokens) -> bool:
    """Whether (almost) all letters of a section are those of links to headings of the file."""
    if any(token.type in ("fence", "code_block", "math_block") for token in blocks):
        return False
    count = inside = total = 0
    for text, is_link in _texts(blocks):
        count += is_link
        size = sum(letter.isalpha() for letter in text)
        total += size
        inside += size * is_link
    return count >= FEWEST and inside >= MOST * total


def _texts(blocks: Tokens) -> Iterable[tuple[str, bool]]:
    """The texts of a section, each with whether it is that of a link into the file; raw HTML as well."""
    for token in blocks:
        if token.type == "html_block" and not is_comment(token):
            yield from _html_texts(token.content)
        is_link, words = False, list[Token]()
        for child in token.children or ():
            if child.type in ("link_open", "link_close"):
                yield plain(words), is_link
                is_link = child.type == "link_open" and str(child.attrGet("href") or "").startswith("#")
                words = []
            else:
                words.append(child)
        yield plain(words), False


def _html_texts(content: str) -> Iterable[tuple[str, bool]]:
    is_link = False
    for piece in pieces(content):
        if isinstance(piece, Tag) and piece.name == "a":
            is_link = piece.kind == "open" and piece.attributes.get("href", "").startswith("#")
        elif isinstance(piece, Text) and piece.source.strip():
            yield piece.source, is_link
