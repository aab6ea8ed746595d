-- AlterTable
ALTER TABLE "WorkItem" ADD COLUMN "of" INTEGER NOT NULL DEFAULT 0;

-- Which of an item's several exercises it was: the first that asks for the same, as published. An exercise of a network has
-- difficulty 3 and no skill that was chosen.
UPDATE "WorkItem" SET "of" = COALESCE((
    SELECT CAST("source"."key" AS INTEGER)
    FROM "Work"
    JOIN "SetVersion" ON "SetVersion"."id" = "Work"."versionId"
    JOIN json_each("SetVersion"."content", '$.items') AS "entry"
    JOIN json_each("entry"."value", '$.of') AS "source"
    WHERE "Work"."id" = "WorkItem"."workId"
      AND json_extract("entry"."value", '$.id') = "WorkItem"."item"
      AND json_extract("source"."value", '$.kind') = "WorkItem"."kind"
      AND COALESCE(json_extract("source"."value", '$.difficulty'), 3) = "WorkItem"."difficulty"
      AND COALESCE(json_extract("source"."value", '$.skill'), "WorkItem"."skill") = "WorkItem"."skill"
    ORDER BY json_extract("source"."value", '$.skill') IS NULL, CAST("source"."key" AS INTEGER)
    LIMIT 1
), 0)
WHERE EXISTS (
    SELECT 1
    FROM "Work"
    JOIN "SetVersion" ON "SetVersion"."id" = "Work"."versionId"
    JOIN json_each("SetVersion"."content", '$.items') AS "entry"
    WHERE "Work"."id" = "WorkItem"."workId"
      AND json_extract("entry"."value", '$.id') = "WorkItem"."item"
      AND json_extract("entry"."value", '$.type') = 'pick'
);

-- DropTable
DROP TABLE "SlipCount";

-- DropTable
DROP TABLE "AnswerCount";

-- CreateTable
CREATE TABLE "SlipCount" (
    "assignmentId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "of" INTEGER NOT NULL,
    "skill" TEXT NOT NULL,
    "misconception" TEXT NOT NULL,
    "quarterHour" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("assignmentId", "learnerId", "item", "of", "skill", "misconception", "quarterHour"),
    CONSTRAINT "SlipCount_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SlipCount_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SlipCount_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerCount" (
    "assignmentId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "of" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("assignmentId", "item", "of", "field", "reading"),
    CONSTRAINT "AnswerCount_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Both are made anew from the attempts, by the rules of packages/api/src/exercise/told-by-grade.ts: the likeliest
-- misconception of a field counts, once an attempt, and a pair, `a+b`, for each of both.
INSERT INTO "SlipCount"
SELECT "assignmentId", "classId", "learnerId", "item", "of", "skill", "misconception", "quarterHour", count(*)
FROM (
    SELECT DISTINCT
        "Attempt"."id",
        "WorkItem"."assignmentId",
        "Work"."classId",
        "WorkItem"."learnerId",
        "WorkItem"."item",
        "WorkItem"."of",
        "WorkItem"."skill",
        "slip"."value" AS "misconception",
        CAST(strftime('%s', "Attempt"."createdAt") AS INTEGER) / 900 AS "quarterHour"
    FROM "WorkItem"
    JOIN "Work" ON "Work"."id" = "WorkItem"."workId"
    JOIN "Attempt" ON "Attempt"."exerciseId" = "WorkItem"."exerciseId"
    JOIN json_each("Attempt"."grade", '$.fields') AS "field"
    JOIN json_each("field"."value", '$.diagnoses') AS "diagnosis"
    JOIN json_each('["' || replace("diagnosis"."value", '+', '","') || '"]') AS "slip"
    WHERE "diagnosis"."key" = 0
)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

INSERT INTO "AnswerCount"
SELECT "WorkItem"."assignmentId", "WorkItem"."item", "WorkItem"."of", "field"."key", "reading"."value", count(*)
FROM "WorkItem"
JOIN "Attempt" ON "Attempt"."exerciseId" = "WorkItem"."exerciseId"
JOIN json_each("Attempt"."grade", '$.fields') AS "field"
JOIN json_each("Attempt"."reading") AS "reading" ON "reading"."key" = "field"."key"
WHERE json_extract("field"."value", '$.verdict') NOT IN ('correct', 'inherited')
  AND "reading"."value" <> ''
GROUP BY 1, 2, 3, 4, 5;

-- CreateIndex
CREATE INDEX "SlipCount_classId_skill_misconception_idx" ON "SlipCount"("classId", "skill", "misconception");

-- CreateIndex
CREATE INDEX "SlipCount_classId_quarterHour_idx" ON "SlipCount"("classId", "quarterHour");

-- CreateIndex
CREATE INDEX "SlipCount_assignmentId_misconception_idx" ON "SlipCount"("assignmentId", "misconception");
