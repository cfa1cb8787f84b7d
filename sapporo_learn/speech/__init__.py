"""The voice: readings, synthesis, playback."""
