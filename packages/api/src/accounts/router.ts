import { accountProcedure, anyoneProcedure, learnerProcedure, operatorProcedure, router } from "../trpc.ts";
import { acceptInvitation, invitationInput, viewInvitation } from "./accept-invitation.ts";
import { changePassword, changePasswordInput } from "./change-password.ts";
import { deleteAccount, deleteAccountInput } from "./delete-account.ts";
import { downloadData } from "./download-data.ts";
import {
  invitationsView,
  invite,
  inviteInput,
  listInvitations,
  revokeInvitation,
  revokeInvitationInput,
} from "./invite.ts";
import { listMails, mailsView } from "./list-mails.ts";
import { rename, renameInput } from "./rename.ts";
import { requestReset, requestResetInput, resetPassword, resetPasswordInput } from "./reset-password.ts";
import { providerView, signInElsewhere, signInElsewhereInput, viewProvider } from "./sign-in-elsewhere.ts";
import { signIn, signInInput } from "./sign-in.ts";
import { signUp, signUpInput } from "./sign-up.ts";
import { accountView, viewAccount } from "./view-account.ts";

export const accountsRouter = router({
  mine: anyoneProcedure.output(accountView.nullable()).query(({ ctx }) => viewAccount(ctx)),
  signUp: anyoneProcedure.input(signUpInput).mutation(({ ctx, input }) => signUp(ctx, input)),
  signIn: anyoneProcedure.input(signInInput).mutation(({ ctx, input }) => signIn(ctx, input)),
  provider: anyoneProcedure.output(providerView.nullable()).query(({ ctx }) => viewProvider(ctx)),
  signInElsewhere: anyoneProcedure
    .input(signInElsewhereInput)
    .mutation(({ ctx, input }) => signInElsewhere(ctx, input)),
  signOut: learnerProcedure.mutation(({ ctx }) => ctx.identity.signOut()),
  signOutElsewhere: learnerProcedure.mutation(({ ctx }) => ctx.identity.renewSession()),
  rename: accountProcedure.input(renameInput).mutation(({ ctx, input }) => rename(ctx, input)),
  requestReset: anyoneProcedure
    .input(requestResetInput)
    .mutation(({ ctx, input }) => requestReset(ctx, input)),
  resetPassword: anyoneProcedure
    .input(resetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  changePassword: accountProcedure
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  download: learnerProcedure.query(({ ctx }) => downloadData(ctx)),
  delete: learnerProcedure.input(deleteAccountInput).mutation(({ ctx, input }) => deleteAccount(ctx, input)),
  invitation: anyoneProcedure.input(invitationInput).query(({ ctx, input }) => viewInvitation(ctx, input)),
  accept: accountProcedure.input(invitationInput).mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  invite: operatorProcedure.input(inviteInput).mutation(({ ctx, input }) => invite(ctx, input)),
  invitations: operatorProcedure.output(invitationsView).query(({ ctx }) => listInvitations(ctx)),
  revokeInvitation: operatorProcedure
    .input(revokeInvitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  mails: operatorProcedure.output(mailsView).query(({ ctx }) => listMails(ctx)),
});
