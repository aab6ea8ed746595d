import type { PublicExercise } from "@stride/api";

type Code = Extract<PublicExercise["picture"], { kind: "code" }>;

const names = { pytorch: "PyTorch", keras: "Keras" } as const;

/** A snippet under its framework's name. A line that is too long goes on further in, so that nothing of it is out of sight. */
export function CodePicture({ framework, source }: Pick<Code, "framework" | "source">) {
  return (
    <figure className="code">
      <figcaption id="code-name">{names[framework]}</figcaption>
      <pre tabIndex={0} role="region" aria-labelledby="code-name">
        <code>
          {source.split("\n").map((line, at) => (
            <span key={at}>{`${line}\n`}</span>
          ))}
        </code>
      </pre>
    </figure>
  );
}
