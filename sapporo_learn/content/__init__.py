"""Lesson files become lessons here; also where a Japanese line may break.

``loader`` reads the course, ``checker`` judges it, ``phrases`` breaks lines: import what you need, no more.
"""
