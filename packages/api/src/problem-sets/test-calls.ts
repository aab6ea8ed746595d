import { sequence } from "@stride/cnn";
import type { TestCall, TestCalls } from "../test-call.ts";

/** A set is its owner's alone; what was assigned is every teacher's of the class. */
const owner = { teacher: 200 } as const;
const classTeachers = { teacher: 200, coTeacher: 200 } as const;
const allTeachers = { ...classTeachers, otherTeacher: 200, removedTeacher: 200, operator: 200 } as const;

const ofSet = (allowed: TestCall["allowed"], more: Partial<TestCall> = {}): TestCall => ({
  input: ({ problemSetId: id }) => ({ id }),
  allowed,
  ...more,
});
const ofAssignment: TestCall = { input: ({ assignmentId: id }) => ({ id }), allowed: classTeachers };

const shape = { from: "kind", kind: "output-shape", difficulty: 1 };
const item = { id: "a", type: "one", points: 1, source: shape };
const draft = { title: "Week 3", introduction: "Take your time.", items: [item] };

const network = sequence({
  input: { kind: "feature-map", channels: 1, size: [28, 28] },
  layers: [{ type: "conv2d", outChannels: 6, kernelSize: 5 }, { type: "flatten" }],
});

const settings = {
  title: "Week 3",
  opensAt: "2026-03-02T09:00",
  dueAt: "2099-03-09T23:59",
  closesAt: null,
  latePercent: 50,
  tries: 3,
  hints: true,
  sameNumbers: false,
  shown: { score: "during", verdicts: "during", diagnosis: "submitted", solution: "closed" },
};

export const calls: TestCalls = {
  "problemSets.list": { input: () => ({ deleted: false }), allowed: allTeachers, ownOnly: true },
  "problemSets.create": { input: () => ({ title: "Week 3" }), allowed: allTeachers, ownOnly: true },
  "problemSets.duplicate": {
    input: ({ problemSetId: id }) => ({ id, title: "Week 3, copy" }),
    allowed: owner,
  },
  "problemSets.delete": ofSet(owner, { choosy: true }),
  "problemSets.restore": ofSet(owner),
  "problemSets.set": ofSet(owner),
  "problemSets.saveDraft": {
    input: ({ problemSetId: id }) => ({ id, revision: 0, draft }),
    allowed: owner,
    // A revision is saved once.
    choosy: true,
  },
  "problemSets.check": ofSet(owner),
  "problemSets.publish": { input: ({ problemSetId: id }) => ({ id, revision: 0 }), allowed: owner },
  "problemSets.versions": ofSet(owner),
  "problemSets.version": { input: ({ problemSetId: id }) => ({ id, number: 1 }), allowed: owner },
  "problemSets.bringBack": { input: ({ problemSetId: id }) => ({ id, number: 1 }), allowed: owner },
  "problemSets.contactSheet": {
    input: ({ networkId }) => ({
      source: { from: "network", kind: "network-table", network: networkId, layout: "channels-last" },
      locale: "en",
    }),
    more: ({ problemSetId: id }) => [
      { source: shape, locale: "ko" },
      { source: shape, version: { id, number: 1 }, locale: "ko" },
    ],
    allowed: owner,
  },
  "problemSets.preview": {
    input: ({ problemSetId: id }) => ({ id, seed: 7, locale: "ko" }),
    more: ({ problemSetId: id }) => [{ id, seed: 7, version: 1, locale: "en" }],
    allowed: owner,
  },
  "problemSets.previewAnswer": {
    input: ({ problemSetId: id }) => ({
      ...{ id, seed: 7, position: 1, locale: "en" },
      answer: { shape: "37x37x20" },
    }),
    allowed: owner,
  },
  "problemSets.networks": { input: () => ({ unused: true }), allowed: allTeachers, ownOnly: true },
  "problemSets.network": { input: ({ networkId: id }) => ({ id }), allowed: owner },
  "problemSets.addNetwork": {
    input: () => ({ name: "Small", source: "layers", network }),
    allowed: allTeachers,
    ownOnly: true,
  },
  "problemSets.deleteNetwork": {
    input: ({ networkId: id }) => ({ id }),
    allowed: owner,
    choosy: true,
  },
  "problemSets.networkKinds": {
    input: ({ networkId: id }) => ({ id, layout: "channels-first", locale: "en" }),
    allowed: owner,
  },
  "problemSets.assignable": { input: ({ classId }) => ({ classId }), allowed: classTeachers },
  "problemSets.assign": {
    input: ({ classId, problemSetId }) => ({ classId, problemSetId, ...settings }),
    allowed: owner,
  },
  "problemSets.assignments": { input: ({ classId }) => ({ classId }), allowed: classTeachers },
  "problemSets.assignment": ofAssignment,
  "problemSets.changeAssignment": {
    input: ({ assignmentId: id }) => ({ id, ...settings, takeAway: true }),
    allowed: classTeachers,
  },
  "problemSets.withdraw": ofAssignment,
  "problemSets.restoreAssignment": ofAssignment,
  "problemSets.extend": {
    input: ({ assignmentId: id, learnerId }) => ({
      ...{ id, learnerId, dueAt: null, closesAt: null, moreTries: 2, reason: "Was ill." },
    }),
    allowed: classTeachers,
  },
  "problemSets.dateMeaning": {
    input: ({ classId }) => ({ classId, wall: "2026-03-08T02:30" }),
    allowed: classTeachers,
  },
};
