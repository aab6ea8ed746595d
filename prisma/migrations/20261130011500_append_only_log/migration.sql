-- The log of scores only grows: a line stays what it was, and goes only with the item that it is about.
-- That whoever changed a score has deleted their account empties "byId" alone.
CREATE TRIGGER "ScoreChange_stays_as_it_is" BEFORE UPDATE ON "ScoreChange"
WHEN NEW."byId" IS NOT NULL OR OLD."byId" IS NULL
  OR NEW."id" IS NOT OLD."id" OR NEW."workItemId" IS NOT OLD."workItemId" OR NEW."cause" IS NOT OLD."cause"
  OR NEW."before" IS NOT OLD."before" OR NEW."after" IS NOT OLD."after" OR NEW."reason" IS NOT OLD."reason"
  OR NEW."attemptId" IS NOT OLD."attemptId" OR NEW."createdAt" IS NOT OLD."createdAt"
BEGIN
  SELECT RAISE(ABORT, 'the log of scores only grows');
END;

CREATE TRIGGER "ScoreChange_goes_with_its_item" BEFORE DELETE ON "ScoreChange"
WHEN EXISTS (SELECT 1 FROM "WorkItem" WHERE "id" = OLD."workItemId")
BEGIN
  SELECT RAISE(ABORT, 'the log of scores only grows');
END;
