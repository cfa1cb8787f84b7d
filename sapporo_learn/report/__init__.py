"""What is taken out of the record, printed or in files. Each part gets plain data and knows one form."""
