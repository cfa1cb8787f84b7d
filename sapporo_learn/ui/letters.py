"""How much room words and buttons take at a text size; pure.

Unit: millimetres unless a name says pt. Characters per line are reckoned for the UD font, whose running text
takes 0.87–0.92 em per character (measured); a wider spare font turns its text on a little sooner. The numbers
are those of ``Theme.qml``; a test compares them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

MM_PER_PT: Final = 0.3528
BODY_PT: Final = 27.0
SENTENCE_PT: Final = 36.0  # smallest size of the large sentence at text size 1
SENTENCE_MAX_PT: Final = 48.0
GAP: Final = 3.0
PADDING: Final = 4.0
SMALL_GAP: Final = 2.0
BUTTON: Final = 20.0
RUNNING: Final = 0.9  # width of a character of running text in em
LINE: Final = 1.3  # height of a line in em
RUBY_LINE: Final = 1.65  # the same with small kana
ROUNDING: Final = 0.3  # sizes on the screen are whole px
LABEL: Final = 1.15  # line height inside buttons and chips
ICON: Final = 1.2
SENTENCE: Final = 25  # characters, see the rules for lesson authors
FEEDBACK: Final = 22
STAGE: Final = 14


@dataclass(frozen=True, slots=True)
class Tool:
    """A button: length of its label and of the spare, shorter one in characters; with a drawn sign or not."""

    length: int
    short: int
    icon: bool = True
    short_icon: bool = True


LISTEN: Final = Tool(7, 2)  # もういちど聞く, 聞く
HELP: Final = Tool(4, 4)  # たすけて
BACK: Final = Tool(5, 2, short_icon=False)  # ひとつ戻る, 戻る
RESTART: Final = Tool(6, 3, icon=False, short_icon=False)  # 最初にもどす, 最初へ
BEGIN: Final = Tool(4, 4, short_icon=False)  # はじめる
NEXT: Final = Tool(3, 3, short_icon=False)  # つぎへ
LOOK: Final = Tool(6, 3)  # スマホを見る, スマホ
READ: Final = Tool(4, 4)  # 文を見る
# The last place of each row is taken by what has something to do there.
TOOLS: Final = ((LISTEN, BACK, HELP, RESTART), (LISTEN, BACK, HELP, BEGIN))
READING_TOOLS: Final = ((BACK, HELP, LOOK), (BACK, HELP, BEGIN))  # もういちど聞く is in the bar
DOING_TOOLS: Final = ((READ, BACK, HELP, RESTART), (READ, BACK, HELP, NEXT))


@dataclass(frozen=True, slots=True)
class Letters:
    """Measures that grow with the text size; ``short`` takes the shorter labels."""

    scale: float
    short: bool = False

    def em(self, pt: float) -> float:
        """Width of one character."""
        return pt * MM_PER_PT * self.scale

    def lines(self, characters: int, width: float, pt: float) -> int:
        """Lines that a text needs; breaking at phrases leaves two characters of each empty on average."""
        fits = floor(width / (self.em(pt) * RUNNING))
        return ceil(characters / max(1, fits - 2 if fits > 6 else fits - 1))

    def text(self, characters: int, width: float, pt: float) -> float:
        """Height of a text with small kana."""
        return self.lines(characters, width, pt) * self.em(pt) * RUBY_LINE

    def tool(self, tool: Tool) -> float:
        """Width of a button."""
        icon, length = (tool.short_icon, tool.short) if self.short else (tool.icon, tool.length)
        sign = self.em(BODY_PT) * ICON + SMALL_GAP if icon else 0.0
        return max(BUTTON, length * self.em(BODY_PT) + sign + 2 * PADDING)

    @property
    def button(self) -> float:
        """Height of a button with one line."""
        return max(BUTTON, self.em(BODY_PT) * max(LABEL, ICON) + 2 * SMALL_GAP) + ROUNDING

    def tools(self, sets: Sequence[Sequence[Tool]], width: float) -> float:
        """Height that has room for each of these sets of buttons."""
        return max(self._rows(tools, width) for tools in sets)

    def _rows(self, tools: Sequence[Tool], width: float) -> float:
        """Height of buttons that stand in rows; one wider than the row breaks its label."""
        rows, room = 0, -1.0
        for tool in tools:
            need = min(self.tool(tool), width)
            if room < need:
                rows, room = rows + 1, width
            room -= need + GAP
            if self.tool(tool) > width:
                rows += 1
        return rows * self.button + (rows - 1) * GAP

    def sentence(self, width: float, pt: float) -> float:
        """Height of the card: stage and sentence."""
        inner = width - 2 * PADDING
        stage = self.em(BODY_PT)
        stage_lines = ceil(STAGE * stage * RUNNING / max(stage, inner - 2 * PADDING))
        return 2 * PADDING + stage_lines * stage * LABEL + 2 * SMALL_GAP + self.text(SENTENCE, inner, pt)

    def largest_pt(self, width: float, room: float) -> float:
        """Give the largest size of the sentence, 36–48 pt, whose card fits the room; 0 when none does."""
        for pt in range(round(SENTENCE_MAX_PT), round(SENTENCE_PT) - 1, -2):
            if self.sentence(width, pt) <= room:
                return float(pt)
        return 0.0

    def feedback(self, width: float, *, ruby: bool) -> float:
        """Height of the strip below the sentence; without ``ruby`` it borrows room for kana from the card."""
        inner = width - 2 * PADDING - self.em(BODY_PT) * ICON - 2 * SMALL_GAP
        line = RUBY_LINE if ruby else LINE
        return 2 * SMALL_GAP + self.lines(FEEDBACK, inner, BODY_PT) * self.em(BODY_PT) * line
