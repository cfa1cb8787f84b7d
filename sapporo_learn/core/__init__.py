"""Pure rules: the phone, the lesson, the finger. Standard library only; no clock, chance, file or screen."""
