import type { SetPreview } from "@stride/api";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Emphasis } from "@/components/exercise/emphasis";
import { ExercisePicture } from "@/components/exercise/exercise-picture";
import { unbroken } from "@/components/exercise/unbroken";
import { TeachWords } from "@/components/teach/teach-words";
import { buttonClass } from "@/components/ui/button";
import { Chip, Chips } from "@/components/ui/chips";
import { localeOf } from "@/i18n/locale";
import { orNotFound } from "@/trpc/or-not-found";
import { PreviewAnswer } from "./_components/preview-answer";

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "sets.preview" });
  return { title: t("title"), description: t("description") };
}

/** A set as a learner gets it, item by item. Answers are graded, and nothing is kept. */
export default async function Page({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = localeOf(segment);
  const asked = await searchParams;
  const seed = numberIn(asked["learner"], 2 ** 31 - 1);
  const version = asked["version"] === undefined ? undefined : numberIn(asked["version"], 100_000);
  const [t, preview] = await Promise.all([
    getTranslations({ locale, namespace: "sets.preview" }),
    orNotFound((caller) =>
      caller.problemSets.preview({ id, seed, locale, ...(version !== undefined && { version }) }),
    ),
  ]);
  const { title, introduction, items, sound } = preview;
  const item = items[Math.min(numberIn(asked["item"], items.length), items.length) - 1];
  const of = version === undefined ? "" : `&version=${version}`;
  const to = (learner: number, position: number) => `?learner=${learner}&item=${position}${of}`;
  const editor = `/${locale}/teach/sets/${id}`;
  return (
    <main className="page set-preview" id="main">
      <p className="kicker">
        {version === undefined ? (
          <Link href={editor}>{t("back")}</Link>
        ) : (
          <Link href={`${editor}/versions/${version}`}>{t("backToVersion", { number: version })}</Link>
        )}
      </p>
      <h1>{title}</h1>
      <p className="note">{t("note")}</p>
      {introduction !== "" && <p className="introduction">{introduction}</p>}
      {!sound && <p className="err">{t("unsound")}</p>}
      <div className="acts">
        <Link className={buttonClass("quiet")} href={to(seed + 1, item?.position ?? 1)}>
          {t("another")}
        </Link>
      </div>
      {items.length > 1 && (
        <nav aria-label={t("items")}>
          <ol className="positions">
            {items.map(({ position }) => (
              <li key={position}>
                <Link
                  href={to(seed, position)}
                  aria-current={position === item?.position ? "page" : undefined}
                >
                  {position}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {item && (
        <TeachWords locale={locale}>
          <Item item={item} locale={locale} id={id} seed={seed} version={version} />
        </TeachWords>
      )}
    </main>
  );
}

interface ItemProps {
  readonly item: SetPreview["items"][number];
  readonly locale: "en" | "ko";
  readonly id: string;
  readonly seed: number;
  readonly version: number | undefined;
}

async function Item({ item: { position, points, tries, exercise }, locale, id, seed, version }: ItemProps) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "sets.preview" }),
    getTranslations({ locale, namespace: "practice" }),
  ]);
  const { title, skill, difficulty, prompt, conventions, parts } = exercise;
  return (
    <article>
      <p className="kicker">
        <b>{title}</b> · {skill}, {words("level", { level: difficulty })} · {t("points", { points })}
        {tries !== undefined && ` · ${t("tries", { tries })}`}
      </p>
      <h2 className="q">{unbroken(prompt)}</h2>
      <Chips label={words("conventions")}>
        {conventions.map((one) => (
          <Chip key={one}>
            <Emphasis text={one} />
          </Chip>
        ))}
      </Chips>
      <ExercisePicture exercise={exercise} attempt={undefined} />
      <PreviewAnswer
        key={`${seed} ${position}`}
        id={id}
        seed={seed}
        version={version}
        position={position}
        parts={parts}
        locale={locale}
      />
    </article>
  );
}

/** A whole number from 1 to `most` in the address; anything else is 1. */
function numberIn(text: string | string[] | undefined, most: number): number {
  const number = typeof text === "string" && /^\d{1,10}$/u.test(text) ? Number(text) : 1;
  return Math.max(1, Math.min(number, most));
}
