import type { ReviewedItem } from "@stride/api";
import { getTranslations } from "next-intl/server";
import { CommentForm } from "@/components/review/comment-form";
import type { Locale } from "@/i18n/locale";
import { written } from "@/i18n/written";
import { RemoveComment } from "./remove-comment";

interface CommentsProps {
  readonly item: ReviewedItem;
  readonly locale: Locale;
}

/** What was written to the learner, and a box to write more. */
export async function Comments({ item, locale }: CommentsProps) {
  const t = await getTranslations({ locale, namespace: "review.item" });
  const { day } = written(locale);
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{t("comments")}</h2>
      <ul className="said-list">
        {item.comments.map(({ id, text, author, at, isOwn, misconception }) => (
          <li key={id}>
            <p className="text">{text}</p>
            <p className="soft">
              {t("by", {
                author: author || t("somebody"),
                when: day(at, item.class.timeZone),
              })}
              {misconception !== undefined && <> · {t("onMistake", { name: misconception })}</>}
            </p>
            {isOwn && <RemoveComment id={id} text={text} />}
          </li>
        ))}
      </ul>
      <CommentForm items={[item.id]} />
    </section>
  );
}
