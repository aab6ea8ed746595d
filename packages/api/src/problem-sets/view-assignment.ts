import { type WallTime, wallTimeOf } from "@stride/classwork";
import type { z } from "zod";
import type { AccountContext } from "../context.ts";
import { taughtAssignment } from "./own-assignment.ts";
import { isOfNetworks } from "./own-networks.ts";
import type { setInput } from "./own-set.ts";

/** An assignment's settings as they are edited, its learners, and the extensions that they were given, the newest first. */
export async function viewAssignment({ db, learnerId }: AccountContext, { id }: z.output<typeof setInput>) {
  const { class: klass, version, shown, ...row } = await taughtAssignment(db, learnerId, id);
  const wall = (date: Date | null): WallTime | null => date && wallTimeOf(date.getTime(), klass.timeZone);
  const [begun, members, extensions] = await Promise.all([
    db.work.count({ where: { assignmentId: id } }),
    db.membership.findMany({
      where: { classId: row.classId, role: "learner", removedAt: null },
      orderBy: { name: "asc" },
      select: { learnerId: true, name: true },
    }),
    db.extension.findMany({
      where: { assignmentId: id },
      orderBy: { createdAt: "desc" },
      select: {
        ...{ id: true, learnerId: true, dueAt: true, closesAt: true, moreTries: true, reason: true },
        ...{ createdAt: true, grantedBy: { select: { name: true } } },
      },
    }),
  ]);
  const { title, opensAt, dueAt, closesAt, latePercent, tries, hints, sameNumbers } = row;
  return {
    ...{ id, classId: row.classId, className: klass.name, timeZone: klass.timeZone },
    ...{
      version: version.number,
      ofNetworks: isOfNetworks(version.content),
      withdrawn: row.withdrawnAt !== null,
      begun,
      members,
    },
    dates: { opensAt, dueAt, closesAt },
    settings: {
      ...{ title, opensAt: wall(opensAt), dueAt: wall(dueAt), closesAt: wall(closesAt) },
      ...{ latePercent, tries, hints, sameNumbers, shown },
    },
    extensions: extensions.map(({ grantedBy, ...extension }) => ({
      ...extension,
      name: members.find((member) => member.learnerId === extension.learnerId)?.name,
      grantedBy: grantedBy?.name,
    })),
  };
}
