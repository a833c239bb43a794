"""The workbook: everything one reader filled in, with its rounds."""
