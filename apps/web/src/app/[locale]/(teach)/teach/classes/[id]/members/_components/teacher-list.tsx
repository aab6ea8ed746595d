"use client";

import { useTranslations } from "next-intl";
import { Refused } from "@/components/classes/refused";
import { useAct } from "@/components/classes/use-act";
import { Button } from "@/components/ui/button";
import { trpc } from "@/trpc/client";

interface Teacher {
  readonly learnerId: string;
  readonly name: string;
  readonly isYou: boolean;
}

interface TeacherListProps {
  readonly classId: string;
  readonly locale: "en" | "ko";
  readonly teachers: readonly Teacher[];
}

/** Who teaches a class. The last one stays. */
export function TeacherList({ classId, locale, teachers }: TeacherListProps) {
  const t = useTranslations("classes.teachers");
  const { state, act } = useAct();
  const remove = ({ learnerId, isYou }: Teacher) =>
    act(async () => {
      await trpc.classes.removeTeacher.mutate({ classId, learnerId });
      // This page is no longer theirs.
      if (isYou) window.location.assign(`/${locale}/teach`);
    });
  return (
    <>
      <ul className="records">
        {teachers.map((teacher) => (
          <li key={teacher.learnerId}>
            <p className="what">
              <b>{teacher.name}</b>
              {teacher.isYou && <span className="soft">{t("you")}</span>}
            </p>
            {teachers.length > 1 && (
              <details className="sure">
                <summary>
                  {teacher.isYou ? t("leave") : t("remove")}
                  <span className="vh">: {teacher.name}</span>
                </summary>
                <p className="hint">{teacher.isYou ? t("leaveNote") : t("removeNote")}</p>
                <Button aria-disabled={state === "busy"} onClick={() => void remove(teacher)}>
                  {teacher.isYou ? t("leaveSure") : t("removeSure")}
                  <span className="vh">: {teacher.name}</span>
                </Button>
              </details>
            )}
          </li>
        ))}
      </ul>
      <Refused state={state} />
    </>
  );
}
