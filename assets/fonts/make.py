"""Static TTFs of two variable families: fixes the weight, keeps kerning and marks, joins Latin and
Latin Extended. Arguments: the folder of the fontsource packages, and where to write."""

import os
import sys
import tempfile

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCES, OUT = sys.argv[1:3]
PARTS = ("latin", "latin-ext")


def options():
    chosen = subset.Options()
    chosen.layout_features = ["kern", "mark", "mkmk", "ccmp"]
    chosen.hinting = False
    chosen.name_IDs = ["*"]
    chosen.notdef_outline = True
    chosen.drop_tables += ["STAT", "BASE", "gasp"]
    chosen.recalc_timestamp = False
    return chosen


def part(family, weight, name, have, folder):
    """One file of the family at a weight, with the letters that are not there yet."""
    source = f"{SOURCES}/{family}/files/{family}-{name}-wght-normal.woff2"
    font = TTFont(source, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"wght": weight}, updateFontNames=False)
    font.flavor = None
    wanted = set(font.getBestCmap()) - have
    have |= wanted
    subsetter = subset.Subsetter(options())
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    path = os.path.join(folder, f"{name}.ttf")
    font.save(path)
    return path


def name_it(font, family, style):
    names = font["name"]
    plain = f"{family.replace(' ', '')}-{style}"
    for place, text in ((1, family), (2, style), (3, plain), (4, f"{family} {style}"), (6, plain)):
        names.setName(text, place, 3, 1, 0x409)
    for place in (16, 17, 21, 22, 25):
        names.removeNames(nameID=place)
    names.names = [record for record in names.names if record.platformID == 3]
    return plain


for source, family in (("inter", "Inter"), ("source-serif-4", "Kartoteka Serif")):
    for weight, style in ((400, "Regular"), (600, "SemiBold")):
        with tempfile.TemporaryDirectory() as folder:
            have = set()
            paths = [part(source, weight, name, have, folder) for name in PARTS]
            font = Merger().merge(paths)
            font.recalcTimestamp = False
            font["head"].created = font["head"].modified = TTFont(paths[0])["head"].created
            font["OS/2"].usWeightClass = weight
            font.save(f"{OUT}/{name_it(font, family, style)}.ttf")
