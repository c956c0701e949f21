"""Makes the faces of pages: subsets of the faces that PDFs are set in, as WOFF 2, and what stylesheets say of them.

In: src/pdf/fonts/*.deflate, as their makers publish them; letters.txt and widths.txt.
Out: src/html/fonts/*.woff2, ranges.txt, near.css. Invariants: the same input gives the same bytes; modified faces do not carry the
reserved name "Source" (SIL Open Font License 1.1, condition 3), but keep the copyright notice and the licence
(condition 2).
"""

import io
import sys
import zlib
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SOURCES = ROOT / "src/pdf/fonts"

# Name in src/html/fonts, file of the source, family, style, whether it is bold, whether it is italic.
FACES = [
    ("serif", "SourceSerif4-Regular", "Payom Serif", "Regular", False, False),
    ("serif-italic", "SourceSerif4-It", "Payom Serif", "Italic", False, True),
    ("serif-bold", "SourceSerif4-Bold", "Payom Serif", "Bold", True, False),
    ("serif-bold-italic", "SourceSerif4-BoldIt", "Payom Serif", "Bold Italic", True, True),
    ("sans", "SourceSans3-Regular", "Payom Sans", "Regular", False, False),
    ("sans-italic", "SourceSans3-It", "Payom Sans", "Italic", False, True),
    ("sans-bold", "SourceSans3-Bold", "Payom Sans", "Bold", True, False),
]

# What the stylesheet asks for, what languages need, and what sets letters apart and together.
FEATURES = ["ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "pnum", "tnum"]


def span(first, last):
    return set(range(first, last + 1))


LATIN_LETTERS = (
    span(0x41, 0x5A) | span(0x61, 0x7A) | span(0xC0, 0xD6) | span(0xD8, 0xF6) | span(0xF8, 0xFF)
    | {0xAA, 0xB5, 0xBA, 0x131, 0x152, 0x153, 0x2BB, 0x2BC}
)
# Russian and Tajik. Ukrainian, Kyrgyz and Kazakh letters are a part of their own.
CYRILLIC_LETTERS = span(0x410, 0x44F) | {0x401, 0x451} | {ord(c) for c in "ҒғӢӣҚқӮӯҲҳҶҷ"}
# Both of the parts that pages begin with have them, so that they are kerned with the letters beside them.
SHARED = (
    span(0x20, 0x7E) | span(0xA0, 0xBF) | {0xD7, 0xF7}
    | span(0x2000, 0x206F) | {0x20AC, 0x20BD, 0x2116, 0x2122, 0x2212} | span(0x2190, 0x2193)
) - LATIN_LETTERS
# Accents of stress, and of Tajik letters that are not composed.
MARKS = {0x300, 0x301, 0x304}
GREEK = span(0x370, 0x3FF) | span(0x1F00, 0x1FFF)
CYRILLIC = span(0x400, 0x52F) | span(0x1C80, 0x1C8F) | span(0x2DE0, 0x2DFF) | span(0xA640, 0xA69F)


def inflated(name):
    return zlib.decompress((SOURCES / f"{name}.ttf.deflate").read_bytes(), -15)


def parts(covered):
    """The parts of a face, by name."""
    latin = (LATIN_LETTERS | SHARED | MARKS) & covered
    cyrillic = (CYRILLIC_LETTERS | SHARED | MARKS) & covered
    greek = (GREEK & covered) - latin
    more = (CYRILLIC & covered) - cyrillic
    return {
        "latin": latin,
        "cyrillic": cyrillic,
        "cyrillic-more": more,
        "greek": greek,
        "latin-more": covered - latin - cyrillic - more - greek,
    }


def renamed(font, family, style):
    """Names that are not reserved; copyright, licence and its address stay."""
    kept = {0, 13, 14}
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in kept and record.platformID == 3]
    postscript = f"{family}-{style}".replace(" ", "")
    for number, words in [(1, family), (2, style), (3, postscript), (4, f"{family} {style}"), (6, postscript)]:
        table.setName(words, number, 3, 1, 0x409)
    table.names.sort()


def made(source, family, style, codes):
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.drop_tables += ["DSIG", "meta"]
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    renamed(font, family, style)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def ranges(own, others):
    """A `unicode-range` of all that is in a part, as short as may be: it runs over what no other part has."""
    runs = []
    for code in sorted(own):
        if runs and not any(between in others for between in range(runs[-1][1] + 1, code)):
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in runs)


def ranges_of(script, all_parts):
    """The ranges of every part on pages whose words are of a script: that part has the signs that both have."""
    first, second = ("latin", "cyrillic") if script == "latin" else ("cyrillic", "latin")
    own = dict(all_parts)
    own[second] = (own[second] - own[first]) | (MARKS & own[second])
    for name in ("cyrillic", "latin", "cyrillic-more", "greek", "latin-more"):
        others = set().union(*(codes for other, codes in own.items() if other != name))
        yield name, ranges(own[name], others)


# What a page is shown in until its faces have come: the family and the name that a system knows them by, their measures in
# units of the em, and how wide they run beside a face that is measured here (Liberation has the widths of Arial and of
# Times New Roman). The measures of Georgia and Roboto are those of the package @capsizecss/metrics 3.5.0.
NEAR = [
    ("Serif Georgia", "serif", ["Georgia", "Gelasio"], 2048, 1878, 449, {False: 913 / 832, True: 1062 / 886}),
    ("Serif Times", "serif", ["Times New Roman", "Liberation Serif", "Tinos"], 2048, 1825, 443, {False: 1, True: 1}),
    ("Sans Roboto", "sans", ["Roboto"], 2048, 1900, 500, {False: 911 / 913, True: 948 / 983}),
    ("Sans Arial", "sans", ["Arial", "Liberation Sans", "Arimo"], 2048, 1854, 434, {False: 1, True: 1}),
]
# Widths of the letters of Liberation 2.1.5 at 2,048 units, by how often letters occur (`measure` prints them).
MEASURED = HERE / "widths.txt"


def widths(font, letters):
    advances, cmap = font["hmtx"], font.getBestCmap()
    counted = sum(count for letter, count in letters.items() if ord(letter) in cmap)
    total = sum(advances[cmap[ord(letter)]][0] * count for letter, count in letters.items() if ord(letter) in cmap)
    return total / counted / font["head"].unitsPerEm


def letters():
    """How often letters occur."""
    lines = (HERE / "letters.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if not line.startswith("#")]
    return {chr(int(code[2:], 16)): int(count) for code, count in pairs}


def near():
    """The faces of the reader's machine, made as wide as ours, in their lines."""
    known = {}
    for line in MEASURED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            family, weight, width = line.split()
            known[family, weight == "bold"] = float(width)
    counted = letters()
    rules = []
    for name, family, names, em, ascent, descent, shares in NEAR:
        for bold in (False, True):
            ours = next(face for face in FACES if face[0] == (f"{family}-bold" if bold else family))
            share = widths(TTFont(io.BytesIO(inflated(ours[1]))), counted) / (known[family, bold] * shares[bold])
            local = ",".join(f'local("{one} Bold")' if bold else f'local("{one}")' for one in names)
            measures = "".join(
                f"{key}-override:{value / em / share:.1%};"
                for key, value in [("ascent", ascent), ("descent", descent)]
            )
            weight = "font-weight:700;" if bold else ""
            rules.append(f'@font-face{{font-family:"{name}";{weight}src:{local};size-adjust:{share:.1%};{measures[:-1]}}}\n')
    return "".join(rules)


def main():
    if sys.argv[1] == "measure":
        for family, bold, path in [line.split() for line in sys.stdin]:
            print(family, bold, f"{widths(TTFont(path), letters()):.4f}")
        return
    out = Path(sys.argv[1])
    fonts = {name: inflated(source) for name, source, *_ in FACES}
    # No text may have a letter that one of the faces lacks.
    covered = set.intersection(*(set(TTFont(io.BytesIO(font)).getBestCmap()) for font in fonts.values()))
    everything = parts(covered)
    for name, _, family, style, *_ in FACES:
        for part, codes in everything.items():
            (out / f"{name}-{part}.woff2").write_bytes(made(fonts[name], family, style, codes))
    lines = [f"{script} {part} {text}\n" for script in ("latin", "cyrillic") for part, text in ranges_of(script, everything)]
    (out / "ranges.txt").write_text("".join(lines), encoding="utf-8")
    (out / "near.css").write_text(near(), encoding="utf-8")


main()
