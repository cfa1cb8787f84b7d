"""Sapporo Learn（さっぽろスマホれんしゅう）: older residents learn the smartphone by doing."""

__version__ = "0.1.0"
