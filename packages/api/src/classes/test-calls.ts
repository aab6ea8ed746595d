import type { TestCalls } from "../test-call.ts";
import { readRosterFile } from "./roster-file.ts";
import { digestOf, planRoster } from "./roster-plan.ts";

const teachers = { teacher: 200, coTeacher: 200 };
const anyTeacher = { ...teachers, otherTeacher: 200, removedTeacher: 200, operator: 200 };
const anybody = { ...anyTeacher, learner: 200, classmate: 200, outsider: 200 };

const members = "번호,이름\n1,김하늘\n2,이지호\n";
const digest = digestOf(planRoster(readRosterFile(members), []));

export const calls: TestCalls = {
  "classes.mine": { input: () => undefined, allowed: anybody, ownOnly: true, choosy: true },
  "classes.create": {
    input: () => ({ name: "3-2", timeZone: "Asia/Seoul" }),
    allowed: anyTeacher,
    ownOnly: true,
  },
  "classes.view": { input: ({ classId }) => ({ classId }), allowed: teachers },
  "classes.change": {
    input: ({ classId }) => ({ classId, name: "3-3", timeZone: "UTC", needsAccount: false }),
    allowed: teachers,
  },
  "classes.archive": { input: ({ classId }) => ({ classId, archived: true }), allowed: teachers },
  "classes.duplicate": {
    input: ({ classId }) => ({ classId, name: "3-2, next year", withTeachers: true }),
    allowed: teachers,
  },
  "classes.members": { input: ({ classId }) => ({ classId }), allowed: teachers },
  "classes.renameMember": {
    input: ({ classId, learnerId }) => ({ classId, learnerId, name: "Jiho Lee" }),
    allowed: teachers,
  },
  "classes.removeLearner": {
    input: ({ classId, learnerId }) => ({ classId, learnerId, renewCode: false }),
    allowed: teachers,
  },
  "classes.restoreLearner": {
    input: ({ classId, learnerId }) => ({ classId, learnerId }),
    allowed: teachers,
  },
  "classes.code": { input: ({ classId }) => ({ classId }), allowed: teachers },
  "classes.renewCode": { input: ({ classId }) => ({ classId }), allowed: teachers },
  "classes.expireCode": {
    input: ({ classId }) => ({ classId, lastDay: "2026-03-01" }),
    more: ({ classId }) => [{ classId, lastDay: null }],
    allowed: teachers,
  },
  // Once it is withdrawn there is none.
  "classes.revokeCode": { input: ({ classId }) => ({ classId }), allowed: teachers, choosy: true },
  "classes.roster": { input: ({ classId }) => ({ classId }), allowed: teachers },
  "classes.checkRoster": { input: ({ classId }) => ({ classId, file: members }), allowed: teachers },
  "classes.importRoster": {
    input: ({ classId }) => ({ classId, file: members, digest }),
    allowed: teachers,
    choosy: true,
  },
  "classes.removeEntry": {
    input: ({ rosterEntryId }) => ({ entryId: rosterEntryId, removed: true }),
    allowed: teachers,
  },
  "classes.inviteTeacher": { input: ({ classId }) => ({ classId }), allowed: teachers },
  "classes.teacherLinks": { input: ({ classId }) => ({ classId }), allowed: teachers },
  "classes.revokeTeacherLink": {
    input: ({ teacherLinkId }) => ({ linkId: teacherLinkId }),
    allowed: teachers,
    choosy: true,
  },
  // Wrong codes end in 429.
  "classes.teaching": {
    input: ({ teacherCode }) => ({ code: teacherCode }),
    allowed: anyTeacher,
    choosy: true,
  },
  "classes.acceptTeaching": {
    input: ({ teacherCode }) => ({ code: teacherCode }),
    allowed: anyTeacher,
    choosy: true,
  },
  "classes.removeTeacher": {
    input: ({ classId, coTeacherId }) => ({ classId, learnerId: coTeacherId }),
    allowed: teachers,
    choosy: true,
  },
  "classes.preview": {
    input: ({ code }) => ({ code }),
    more: ({ rosterCode }) => [{ code: rosterCode }],
    allowed: { ...anybody, nobody: 200 },
    choosy: true,
  },
  "classes.join": {
    input: ({ code }) => ({ code, name: "Minji" }),
    more: ({ rosterCode }) => [{ code: rosterCode }],
    allowed: { ...anybody, nobody: 200, removedTeacher: 403 },
    choosy: true,
  },
  "classes.leave": {
    input: ({ classId }) => ({ classId }),
    allowed: { learner: 200, classmate: 200 },
    choosy: true,
  },
};
