"""The simulated phone, a pure state machine."""
