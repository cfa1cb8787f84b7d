"""The apps that are made of pages, one module each."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.book import Book
from sapporo_learn.core.phone.books.ai import AI
from sapporo_learn.core.phone.books.alert import ALERT
from sapporo_learn.core.phone.books.browser import BROWSER
from sapporo_learn.core.phone.books.city import CITY
from sapporo_learn.core.phone.books.sms import SMS
from sapporo_learn.core.phone.books.story import STORY
from sapporo_learn.core.phone.screens import Screen

BOOKS: Final[dict[Screen, Book]] = {book.screen: book for book in (SMS, BROWSER, ALERT, STORY, CITY, AI)}
