"use client";

import { useTranslations } from "next-intl";
import { CopyLine } from "@/components/site/copy-line";
import { Refused } from "@/components/classes/refused";
import { shownCode } from "@/components/classes/shown-code";
import { type ActState, useAct } from "@/components/classes/use-act";
import { useAddress } from "@/components/classes/use-address";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface TeacherLink {
  readonly id: string;
  readonly code: string;
  /** Its last day. */
  readonly until: string | null;
}

interface TeacherLinksProps {
  readonly classId: string;
  readonly links: readonly TeacherLink[];
}

/** Links by which other teachers come to teach the class too. */
export function TeacherLinks({ classId, links }: TeacherLinksProps) {
  const t = useTranslations("classes.teachers");
  const { state, act } = useAct();
  return (
    <>
      <p className="soft">{t("inviteNote")}</p>
      {links.map((link) => (
        <OpenLink
          key={link.id}
          link={link}
          state={state}
          onRevoke={() => void act(() => trpc.classes.revokeTeacherLink.mutate({ linkId: link.id }))}
        />
      ))}
      <div className="acts">
        <Button
          aria-disabled={state === "busy"}
          onClick={() => void act(() => trpc.classes.inviteTeacher.mutate({ classId }))}
        >
          {t("invite")}
        </Button>
      </div>
      <Refused state={state} />
    </>
  );
}

interface OpenLinkProps {
  readonly link: TeacherLink;
  readonly state: ActState;
  readonly onRevoke: () => void;
}

function OpenLink({ link: { code, until }, state, onRevoke }: OpenLinkProps) {
  const t = useTranslations("classes.teachers");
  const address = useAddress(`/join/teaching/${shownCode(code)}`);
  return (
    <div className="teacher-link">
      <CopyLine label={until === null ? t("link") : t("linkUntil", { day: until })} text={address} />
      <Button look="quiet" aria-disabled={state === "busy"} onClick={onRevoke}>
        {t("revoke")}
      </Button>
    </div>
  );
}
