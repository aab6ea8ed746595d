import type { ReviewedAssignment, AttemptFilter } from "@stride/api";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { addressOf, marks, results, sorts } from "@/components/review/attempt-address";
import { Button, buttonClass } from "@/components/ui/button";
import type { Locale } from "@/i18n/locale";
import { FilterSelect } from "./filter-select";
import { newSeed } from "./new-seed";

interface AttemptFiltersProps {
  readonly assignment: ReviewedAssignment;
  readonly filter: AttemptFilter;
  readonly locale: Locale;
}

/** What is shown and in which order. An ordinary form: what is chosen stands in the address, also without a script. */
export async function AttemptFilters({ assignment, filter, locale }: AttemptFiltersProps) {
  const t = await getTranslations({ locale, namespace: "review.attempts" });
  const isAnonymous = filter.seed !== undefined;
  const seed = newSeed();
  // What a link from another page chose, and no box of the form says.
  const others = (["item", "of", "kind", "skill"] as const).flatMap((name) =>
    filter[name] === undefined ? [] : [{ name, value: filter[name] }],
  );
  return (
    <form className="filters" aria-label={t("filters")}>
      {!isAnonymous && (
        <FilterSelect
          name="learner"
          label={t("learner")}
          any={t("any")}
          chosen={filter.learner}
          options={assignment.learners}
        />
      )}
      <FilterSelect
        name="position"
        label={t("item")}
        any={t("any")}
        chosen={filter.position?.toString()}
        options={assignment.positions}
      />
      <FilterSelect
        name="result"
        label={t("result")}
        any={t("any")}
        chosen={filter.result}
        options={results.map((id) => ({ id, name: t(`results.${id}`) }))}
      />
      <FilterSelect
        name="misconception"
        label={t("misconception")}
        any={t("any")}
        chosen={filter.misconception}
        options={assignment.misconceptions.map(({ id, name, count }) => ({
          id,
          name: t("misconceptionCount", { name, count }),
        }))}
      />
      <fieldset className="range">
        <legend>{t("score")}</legend>
        {(["from", "to"] as const).map((end) => (
          <label key={end}>
            <span>{t(end)}</span>
            <input
              className="text-input"
              name={end}
              inputMode="numeric"
              pattern="\d{1,3}"
              defaultValue={filter[end] === undefined ? "" : Math.round(filter[end] * 100)}
            />
          </label>
        ))}
      </fieldset>
      <FilterSelect
        name="sort"
        label={t("sort")}
        chosen={filter.sort}
        options={sorts.map((id) => ({ id, name: t(`sorts.${id}`) }))}
      />
      <FilterSelect
        name="direction"
        label={t("direction")}
        chosen={filter.direction}
        options={(["asc", "desc"] as const).map((id) => ({ id, name: t(id) }))}
      />
      <fieldset className="ticks">
        <legend>{t("only")}</legend>
        {marks.map((mark) => (
          <label className="choice" key={mark}>
            <input
              type="checkbox"
              name="only"
              value={mark}
              defaultChecked={filter.only?.includes(mark) === true}
            />{" "}
            {t(`marks.${mark}`)}
          </label>
        ))}
        <label className="choice">
          <input type="checkbox" name="seed" value={filter.seed ?? seed} defaultChecked={isAnonymous} />{" "}
          {t("anonymous")}
        </label>
      </fieldset>
      {others.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {others.length > 0 && <p className="soft narrowed">{t("narrowed")}</p>}
      <div className="acts">
        <Button type="submit" look="primary">
          {t("show")}
        </Button>
        {isAnonymous && (
          <Link className={buttonClass()} href={addressOf({ ...filter, seed })}>
            {t("shuffle")}
          </Link>
        )}
        {addressOf(filter) !== "" && (
          <Link className={buttonClass("quiet")} href="?">
            {t("reset")}
          </Link>
        )}
      </div>
    </form>
  );
}
