"""What an instructor or a ward office takes out of the record."""
