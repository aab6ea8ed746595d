"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

interface SignInLinkProps {
  readonly locale: "en" | "ko";
  readonly children: string;
}

/** Leads to signing in, and from there back to this page. */
export function SignInLink({ locale, children }: SignInLinkProps) {
  const path = usePathname();
  return (
    <Link className="sign-in" href={`/${locale}/sign-in?next=${encodeURIComponent(path)}`} prefetch={false}>
      {children}
    </Link>
  );
}
