"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { proposedInput } from "./proposed-input";

interface PastedNetworkProps {
  readonly onRead: (text: string, input: readonly number[] | undefined) => void;
}

/** Longer texts come as a file. */
const MOST_CHARACTERS = 2_000_000;

/** A text of Keras or PyTorch; PyTorch's don't say what goes in. */
export function PastedNetwork({ onRead }: PastedNetworkProps) {
  const t = useTranslations("sets.network");
  const id = useId();
  const [text, setText] = useState("");
  const [own, setOwn] = useState<string>();
  const input = own ?? proposedInput(text).join(", ");
  const isTorch = /\bnn\s*\.\s*\w|^\s*\w+\(\s*$|\([^\s().:]+\): \w+\(/mu.test(text) && !/^\s*\{/u.test(text);
  const shape = input.split(/[^\d]+/u).flatMap((length) => (length === "" ? [] : [Number(length)]));
  const read = () => {
    if (text.trim() !== "") onRead(text, isTorch && shape.length > 1 ? shape : undefined);
  };
  return (
    <div className="way">
      <label htmlFor={id}>{t("paste")}</label>
      <p className="hint" id={`${id}-hint`}>
        {t("pasteHint")}
      </p>
      <textarea
        className="text-input mono"
        id={id}
        rows={8}
        maxLength={MOST_CHARACTERS}
        spellCheck={false}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          // Another text takes another input.
          if (proposedInput(value).join() !== proposedInput(text).join()) setOwn(undefined);
        }}
      />
      {isTorch && (
        <>
          <label htmlFor={`${id}-input`}>{t("torchInput")}</label>
          <input
            className="text-input mono"
            id={`${id}-input`}
            value={input}
            onChange={({ currentTarget }) => setOwn(currentTarget.value)}
          />
        </>
      )}
      <Button onClick={read}>{t("read")}</Button>
    </div>
  );
}
