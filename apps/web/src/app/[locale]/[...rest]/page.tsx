import { notFound } from "next/navigation";

/** Any other address under a language: not found, in that language. */
export default function Page() {
  notFound();
}
