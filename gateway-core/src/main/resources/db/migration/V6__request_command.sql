-- Which command had the id, as a digest, so that another one with the same id is not given its answer.
ALTER TABLE request ADD COLUMN command TEXT;                             -- NULL: done by an earlier Carrel
