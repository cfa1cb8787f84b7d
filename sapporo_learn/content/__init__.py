"""Lesson files become lessons here."""
