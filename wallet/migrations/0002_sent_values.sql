-- Every value that left, under its path, so that the history can say them: the bytes alone may be sealed for others.
ALTER TABLE history ADD COLUMN sent_values TEXT;
