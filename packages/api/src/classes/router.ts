import { anyoneProcedure, learnerProcedure, router, teacherProcedure } from "../trpc.ts";
import { acceptTeaching, teachingView, viewTeaching } from "./accept-teaching.ts";
import { archiveClass, archiveClassInput, changeClass, changeClassInput } from "./change-class.ts";
import {
  removeLearner,
  removeLearnerInput,
  renameMember,
  renameMemberInput,
  restoreLearner,
} from "./change-member.ts";
import {
  classCodeView,
  expireClassCode,
  expireClassCodeInput,
  renewClassCode,
  revokeClassCode,
  viewClassCode,
} from "./class-code.ts";
import { createClass, createClassInput } from "./create-class.ts";
import { duplicateClass, duplicateClassInput } from "./duplicate-class.ts";
import { classInput, memberInput } from "./fields.ts";
import {
  checkRoster,
  checkRosterInput,
  importRoster,
  importRosterInput,
  rosterPlanView,
} from "./import-roster.ts";
import {
  inviteTeacher,
  listTeacherLinks,
  revokeTeacherLink,
  revokeTeacherLinkInput,
  teacherLinksView,
} from "./invite-teacher.ts";
import { joinClass, joinClassInput, joinedView } from "./join-class.ts";
import { leaveClass } from "./leave-class.ts";
import { classesView, listClasses } from "./list-classes.ts";
import { listMembers, membersView } from "./list-members.ts";
import { changeEntryInput, listRoster, removeEntry, rosterView } from "./list-roster.ts";
import { codeInput, codeView, previewCode } from "./preview-code.ts";
import { removeTeacher } from "./remove-teacher.ts";
import { classView, viewClass } from "./view-class.ts";

export const classesRouter = router({
  mine: learnerProcedure.output(classesView).query(({ ctx }) => listClasses(ctx)),
  create: teacherProcedure.input(createClassInput).mutation(({ ctx, input }) => createClass(ctx, input)),
  view: teacherProcedure
    .input(classInput)
    .output(classView)
    .query(({ ctx, input }) => viewClass(ctx, input)),
  change: teacherProcedure.input(changeClassInput).mutation(({ ctx, input }) => changeClass(ctx, input)),
  archive: teacherProcedure.input(archiveClassInput).mutation(({ ctx, input }) => archiveClass(ctx, input)),
  duplicate: teacherProcedure
    .input(duplicateClassInput)
    .mutation(({ ctx, input }) => duplicateClass(ctx, input)),
  members: teacherProcedure
    .input(classInput)
    .output(membersView)
    .query(({ ctx, input }) => listMembers(ctx, input)),
  renameMember: teacherProcedure
    .input(renameMemberInput)
    .mutation(({ ctx, input }) => renameMember(ctx, input)),
  removeLearner: teacherProcedure
    .input(removeLearnerInput)
    .mutation(({ ctx, input }) => removeLearner(ctx, input)),
  restoreLearner: teacherProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => restoreLearner(ctx, input)),
  code: teacherProcedure
    .input(classInput)
    .output(classCodeView)
    .query(({ ctx, input }) => viewClassCode(ctx, input)),
  renewCode: teacherProcedure.input(classInput).mutation(({ ctx, input }) => renewClassCode(ctx, input)),
  expireCode: teacherProcedure
    .input(expireClassCodeInput)
    .mutation(({ ctx, input }) => expireClassCode(ctx, input)),
  revokeCode: teacherProcedure.input(classInput).mutation(({ ctx, input }) => revokeClassCode(ctx, input)),
  roster: teacherProcedure
    .input(classInput)
    .output(rosterView)
    .query(({ ctx, input }) => listRoster(ctx, input)),
  // It changes nothing, but a file is too long for an address.
  checkRoster: teacherProcedure
    .input(checkRosterInput)
    .output(rosterPlanView)
    .mutation(({ ctx, input }) => checkRoster(ctx, input)),
  importRoster: teacherProcedure
    .input(importRosterInput)
    .mutation(({ ctx, input }) => importRoster(ctx, input)),
  removeEntry: teacherProcedure.input(changeEntryInput).mutation(({ ctx, input }) => removeEntry(ctx, input)),
  inviteTeacher: teacherProcedure.input(classInput).mutation(({ ctx, input }) => inviteTeacher(ctx, input)),
  teacherLinks: teacherProcedure
    .input(classInput)
    .output(teacherLinksView)
    .query(({ ctx, input }) => listTeacherLinks(ctx, input)),
  revokeTeacherLink: teacherProcedure
    .input(revokeTeacherLinkInput)
    .mutation(({ ctx, input }) => revokeTeacherLink(ctx, input)),
  teaching: teacherProcedure
    .input(codeInput)
    .output(teachingView)
    .query(({ ctx, input }) => viewTeaching(ctx, input)),
  acceptTeaching: teacherProcedure.input(codeInput).mutation(({ ctx, input }) => acceptTeaching(ctx, input)),
  removeTeacher: teacherProcedure.input(memberInput).mutation(({ ctx, input }) => removeTeacher(ctx, input)),
  preview: anyoneProcedure
    .input(codeInput)
    .output(codeView)
    .query(({ ctx, input }) => previewCode(ctx, input)),
  join: anyoneProcedure
    .input(joinClassInput)
    .output(joinedView)
    .mutation(({ ctx, input }) => joinClass(ctx, input)),
  leave: learnerProcedure.input(classInput).mutation(({ ctx, input }) => leaveClass(ctx, input)),
});
