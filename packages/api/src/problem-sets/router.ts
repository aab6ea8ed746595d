import { router, teacherProcedure } from "../trpc.ts";
import { assignable, assignableInput, assignSet, assignSetInput } from "./assign-set.ts";
import { bringBack } from "./bring-back.ts";
import { changeAssignment, changeAssignmentInput } from "./change-assignment.ts";
import { checkDraft } from "./check-draft.ts";
import { createSet, createSetInput, duplicateSet, duplicateSetInput } from "./create-set.ts";
import { dateMeaning, dateMeaningInput } from "./date-meaning.ts";
import { deleteSet, restoreSet } from "./delete-set.ts";
import { extendAssignment, extendAssignmentInput } from "./extend-assignment.ts";
import { listAssignments, listAssignmentsInput } from "./list-assignments.ts";
import { listSets, listSetsInput } from "./list-sets.ts";
import { listVersions } from "./list-versions.ts";
import { networkKinds, networkKindsInput } from "./network-kinds.ts";
import {
  addNetwork,
  addNetworkInput,
  deleteNetwork,
  listNetworks,
  listNetworksInput,
  viewNetwork,
} from "./networks.ts";
import { setInput } from "./own-set.ts";
import { versionInput } from "./own-version.ts";
import {
  previewAnswer,
  previewAnswerInput,
  previewedAnswer,
  previewSet,
  previewSetInput,
  setPreview,
} from "./preview-set.ts";
import { publishSet, publishSetInput } from "./publish-set.ts";
import { saveDraft, saveDraftInput } from "./save-draft.ts";
import { viewAssignment } from "./view-assignment.ts";
import { contactSheetInput, viewContactSheet } from "./view-contact-sheet.ts";
import { viewSet } from "./view-set.ts";
import { viewVersion } from "./view-version.ts";
import { restoreAssignment, withdrawAssignment } from "./withdraw-assignment.ts";

export const problemSetsRouter = router({
  list: teacherProcedure.input(listSetsInput).query(({ ctx, input }) => listSets(ctx, input)),
  create: teacherProcedure.input(createSetInput).mutation(({ ctx, input }) => createSet(ctx, input)),
  duplicate: teacherProcedure.input(duplicateSetInput).mutation(({ ctx, input }) => duplicateSet(ctx, input)),
  delete: teacherProcedure.input(setInput).mutation(({ ctx, input }) => deleteSet(ctx, input)),
  restore: teacherProcedure.input(setInput).mutation(({ ctx, input }) => restoreSet(ctx, input)),
  set: teacherProcedure.input(setInput).query(({ ctx, input }) => viewSet(ctx, input)),
  saveDraft: teacherProcedure.input(saveDraftInput).mutation(({ ctx, input }) => saveDraft(ctx, input)),
  check: teacherProcedure.input(setInput).query(({ ctx, input }) => checkDraft(ctx, input)),
  publish: teacherProcedure.input(publishSetInput).mutation(({ ctx, input }) => publishSet(ctx, input)),
  versions: teacherProcedure.input(setInput).query(({ ctx, input }) => listVersions(ctx, input)),
  version: teacherProcedure.input(versionInput).query(({ ctx, input }) => viewVersion(ctx, input)),
  bringBack: teacherProcedure.input(versionInput).mutation(({ ctx, input }) => bringBack(ctx, input)),
  contactSheet: teacherProcedure
    .input(contactSheetInput)
    .query(({ ctx, input }) => viewContactSheet(ctx, input)),
  preview: teacherProcedure
    .input(previewSetInput)
    .output(setPreview)
    .query(({ ctx, input }) => previewSet(ctx, input)),
  previewAnswer: teacherProcedure
    .input(previewAnswerInput)
    .output(previewedAnswer)
    .query(({ ctx, input }) => previewAnswer(ctx, input)),

  networks: teacherProcedure.input(listNetworksInput).query(({ ctx, input }) => listNetworks(ctx, input)),
  network: teacherProcedure.input(setInput).query(({ ctx, input }) => viewNetwork(ctx, input)),
  addNetwork: teacherProcedure.input(addNetworkInput).mutation(({ ctx, input }) => addNetwork(ctx, input)),
  deleteNetwork: teacherProcedure.input(setInput).mutation(({ ctx, input }) => deleteNetwork(ctx, input)),
  networkKinds: teacherProcedure.input(networkKindsInput).query(({ ctx, input }) => networkKinds(ctx, input)),

  assignable: teacherProcedure.input(assignableInput).query(({ ctx, input }) => assignable(ctx, input)),
  assign: teacherProcedure.input(assignSetInput).mutation(({ ctx, input }) => assignSet(ctx, input)),
  assignments: teacherProcedure
    .input(listAssignmentsInput)
    .query(({ ctx, input }) => listAssignments(ctx, input)),
  assignment: teacherProcedure.input(setInput).query(({ ctx, input }) => viewAssignment(ctx, input)),
  changeAssignment: teacherProcedure
    .input(changeAssignmentInput)
    .mutation(({ ctx, input }) => changeAssignment(ctx, input)),
  withdraw: teacherProcedure.input(setInput).mutation(({ ctx, input }) => withdrawAssignment(ctx, input)),
  restoreAssignment: teacherProcedure
    .input(setInput)
    .mutation(({ ctx, input }) => restoreAssignment(ctx, input)),
  extend: teacherProcedure
    .input(extendAssignmentInput)
    .mutation(({ ctx, input }) => extendAssignment(ctx, input)),
  dateMeaning: teacherProcedure.input(dateMeaningInput).query(({ ctx, input }) => dateMeaning(ctx, input)),
});
