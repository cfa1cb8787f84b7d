"""One module for each simulated app."""
