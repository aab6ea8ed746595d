-- AlterTable
ALTER TABLE "Class" ADD COLUMN "needsAccount" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Departure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "classId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "answered" INTEGER NOT NULL,
    CONSTRAINT "Departure_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Departure_classId_createdAt_idx" ON "Departure"("classId", "createdAt");
