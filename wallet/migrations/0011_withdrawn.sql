-- What the last list that could be had said of a credential, if it said that it is withdrawn or suspended, and when that was
-- found: a list that cannot be asked today must not make it forgotten.
ALTER TABLE credential ADD COLUMN withdrawn_word TEXT;
ALTER TABLE credential ADD COLUMN withdrawn_found INTEGER;
