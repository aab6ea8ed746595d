-- CreateTable
CREATE TABLE "Class" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Membership" (
    "classId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    "leftAt" DATETIME,

    PRIMARY KEY ("classId", "learnerId"),
    CONSTRAINT "Membership_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClassLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "classId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    "usedAt" DATETIME,
    CONSTRAINT "ClassLink_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ClassLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RosterEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "classId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT,
    "code" TEXT NOT NULL,
    "learnerId" TEXT,
    "claimedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "RosterEntry_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RosterEntry_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProblemSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT,
    "title" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "ProblemSet_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SetVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "problemSetId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    CONSTRAINT "SetVersion_problemSetId_fkey" FOREIGN KEY ("problemSetId") REFERENCES "ProblemSet" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SetNetwork" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "network" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SetNetwork_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "classId" TEXT NOT NULL,
    "problemSetId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "opensAt" DATETIME,
    "dueAt" DATETIME,
    "closesAt" DATETIME,
    "latePercent" INTEGER NOT NULL DEFAULT 100,
    "tries" INTEGER,
    "hints" BOOLEAN NOT NULL DEFAULT true,
    "sameNumbers" BOOLEAN NOT NULL DEFAULT false,
    "shown" JSONB NOT NULL,
    "secret" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Assignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assignment_problemSetId_fkey" FOREIGN KEY ("problemSetId") REFERENCES "ProblemSet" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assignment_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "SetVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Assignment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "dueAt" DATETIME,
    "closesAt" DATETIME,
    "moreTries" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL,
    "grantedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Extension_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Extension_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Work" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "beganAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "seenAt" DATETIME,
    "newsAt" DATETIME,
    "score" REAL NOT NULL DEFAULT 0,
    "points" REAL NOT NULL,
    CONSTRAINT "Work_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Work_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Work_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Work_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "SetVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "difficulty" INTEGER NOT NULL,
    "points" REAL NOT NULL,
    "draft" JSONB,
    "draftSavedAt" DATETIME,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "firstScore" REAL,
    "automaticScore" REAL,
    "score" REAL,
    "overridden" BOOLEAN NOT NULL DEFAULT false,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "elapsed" INTEGER NOT NULL DEFAULT 0,
    "firstSeenAt" DATETIME,
    "answeredAt" DATETIME,
    "skippedAt" DATETIME,
    CONSTRAINT "WorkItem_workId_fkey" FOREIGN KEY ("workId") REFERENCES "Work" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkItem_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkItem_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoreChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workItemId" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "before" REAL,
    "after" REAL,
    "reason" TEXT,
    "attemptId" TEXT,
    "byId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ScoreChange_workItemId_fkey" FOREIGN KEY ("workItemId") REFERENCES "WorkItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ScoreChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "workItemId" TEXT,
    "misconception" TEXT,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "Comment_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_workItemId_fkey" FOREIGN KEY ("workItemId") REFERENCES "WorkItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Learner" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workItemId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "Report_workItemId_fkey" FOREIGN KEY ("workItemId") REFERENCES "WorkItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SlipCount" (
    "assignmentId" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "misconception" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("assignmentId", "learnerId", "item", "skill", "misconception"),
    CONSTRAINT "SlipCount_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SlipCount_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SlipCount_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerCount" (
    "assignmentId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("assignmentId", "item", "field", "reading"),
    CONSTRAINT "AnswerCount_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "exerciseId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,
    "reading" JSONB NOT NULL,
    "grade" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "hintsUsed" INTEGER NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "elapsed" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "credit" REAL NOT NULL DEFAULT 1,
    CONSTRAINT "Attempt_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Attempt" ("answer", "createdAt", "elapsed", "engineVersion", "exerciseId", "grade", "hintsUsed", "id", "learnerId", "number", "reading", "score", "verdict") SELECT "answer", "createdAt", "elapsed", "engineVersion", "exerciseId", "grade", "hintsUsed", "id", "learnerId", "number", "reading", "score", "verdict" FROM "Attempt";
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
CREATE INDEX "Attempt_learnerId_createdAt_id_idx" ON "Attempt"("learnerId", "createdAt", "id");
CREATE UNIQUE INDEX "Attempt_exerciseId_number_key" ON "Attempt"("exerciseId", "number");
CREATE TABLE "new_Exercise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "difficulty" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "name" TEXT,
    "engineVersion" TEXT NOT NULL,
    "given" JSONB NOT NULL,
    "convention" JSONB NOT NULL,
    "key" JSONB NOT NULL,
    "hintsTaken" INTEGER NOT NULL DEFAULT 0,
    "firstVerdict" TEXT,
    "firstScore" REAL,
    "firstTime" BOOLEAN NOT NULL DEFAULT false,
    "bestScore" REAL NOT NULL DEFAULT 0,
    "solvedAt" DATETIME,
    "givenUpAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "forWork" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Exercise_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Exercise" ("bestScore", "convention", "createdAt", "difficulty", "engineVersion", "firstScore", "firstTime", "firstVerdict", "given", "givenUpAt", "hintsTaken", "id", "key", "kind", "learnerId", "name", "seed", "skill", "solvedAt") SELECT "bestScore", "convention", "createdAt", "difficulty", "engineVersion", "firstScore", "firstTime", "firstVerdict", "given", "givenUpAt", "hintsTaken", "id", "key", "kind", "learnerId", "name", "seed", "skill", "solvedAt" FROM "Exercise";
DROP TABLE "Exercise";
ALTER TABLE "new_Exercise" RENAME TO "Exercise";
CREATE INDEX "Exercise_learnerId_createdAt_id_idx" ON "Exercise"("learnerId", "createdAt", "id");
CREATE INDEX "Exercise_learnerId_skill_createdAt_idx" ON "Exercise"("learnerId", "skill", "createdAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Membership_learnerId_removedAt_idx" ON "Membership"("learnerId", "removedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ClassLink_code_key" ON "ClassLink"("code");

-- CreateIndex
CREATE INDEX "ClassLink_classId_role_createdAt_idx" ON "ClassLink"("classId", "role", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "RosterEntry_code_key" ON "RosterEntry"("code");

-- CreateIndex
CREATE INDEX "RosterEntry_classId_createdAt_idx" ON "RosterEntry"("classId", "createdAt");

-- CreateIndex
CREATE INDEX "RosterEntry_learnerId_idx" ON "RosterEntry"("learnerId");

-- CreateIndex
CREATE INDEX "ProblemSet_ownerId_deletedAt_updatedAt_idx" ON "ProblemSet"("ownerId", "deletedAt", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SetVersion_problemSetId_number_key" ON "SetVersion"("problemSetId", "number");

-- CreateIndex
CREATE INDEX "SetNetwork_ownerId_createdAt_idx" ON "SetNetwork"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Assignment_classId_withdrawnAt_dueAt_idx" ON "Assignment"("classId", "withdrawnAt", "dueAt");

-- CreateIndex
CREATE INDEX "Assignment_problemSetId_idx" ON "Assignment"("problemSetId");

-- CreateIndex
CREATE INDEX "Extension_assignmentId_learnerId_createdAt_idx" ON "Extension"("assignmentId", "learnerId", "createdAt");

-- CreateIndex
CREATE INDEX "Work_classId_learnerId_idx" ON "Work"("classId", "learnerId");

-- CreateIndex
CREATE INDEX "Work_learnerId_newsAt_idx" ON "Work"("learnerId", "newsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Work_assignmentId_learnerId_key" ON "Work"("assignmentId", "learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkItem_exerciseId_key" ON "WorkItem"("exerciseId");

-- CreateIndex
CREATE INDEX "WorkItem_assignmentId_item_idx" ON "WorkItem"("assignmentId", "item");

-- CreateIndex
CREATE INDEX "WorkItem_assignmentId_answeredAt_id_idx" ON "WorkItem"("assignmentId", "answeredAt", "id");

-- CreateIndex
CREATE INDEX "WorkItem_assignmentId_score_id_idx" ON "WorkItem"("assignmentId", "score", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WorkItem_workId_position_key" ON "WorkItem"("workId", "position");

-- CreateIndex
CREATE INDEX "ScoreChange_workItemId_createdAt_idx" ON "ScoreChange"("workItemId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_assignmentId_misconception_idx" ON "Comment"("assignmentId", "misconception");

-- CreateIndex
CREATE INDEX "Comment_workItemId_createdAt_idx" ON "Comment"("workItemId", "createdAt");

-- CreateIndex
CREATE INDEX "Report_workItemId_createdAt_idx" ON "Report"("workItemId", "createdAt");

-- CreateIndex
CREATE INDEX "SlipCount_classId_skill_misconception_idx" ON "SlipCount"("classId", "skill", "misconception");

-- CreateIndex
CREATE INDEX "SlipCount_assignmentId_misconception_idx" ON "SlipCount"("assignmentId", "misconception");
