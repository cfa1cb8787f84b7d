"""Lesson files become lessons here; also where a Japanese line may break."""

from sapporo_learn.content.checker import Report, check
from sapporo_learn.content.handbook import schema_text
from sapporo_learn.content.loader import Course, load_course
from sapporo_learn.content.problems import Level, Problem

__all__ = ["Course", "Level", "Problem", "Report", "check", "load_course", "schema_text"]
