"""What a page of an app made of pages is drawn from."""

from __future__ import annotations

from sapporo_learn.core.phone.book import Choice
from sapporo_learn.core.phone.books import BOOKS
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.ui.phone_words import Keep, Map


def book_page(phone: PhoneState, keep: Keep) -> Map:
    """Give the page that is open."""
    page = BOOKS[phone.screen].page(phone)
    return {
        "title": keep(page.title),
        "look": page.look,
        "picture": page.picture,
        "words": [{"text": keep(words.text), "kind": words.kind} for words in page.words],
        "rows": [_drawn(phone, choice) for choice in page.choices if choice.look == "row"],
        "choices": [_drawn(phone, choice, keep) for choice in page.choices if choice.look != "row"],
    }


def _drawn(phone: PhoneState, choice: Choice, keep: Keep = str) -> Map:
    """Give a button or a row; a row breaks its word itself."""
    target = f"{phone.screen.value}/{choice.name}"
    return {"target": target, "word": keep(choice.word), "look": choice.look, "icon": choice.icon}
