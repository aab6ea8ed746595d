import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { account, testStride } from "./test-stride.ts";

let server: Server;
/** What arrived, as it went over the line. */
let letters: string[];
let smtpUrl: string;
beforeEach(async () => {
  letters = [];
  server = createServer((socket) => {
    let letter: string | undefined;
    socket.setEncoding("utf8");
    socket.write("220 test\r\n");
    socket.on("data", (text: string) => {
      if (letter !== undefined || text.startsWith("DATA")) {
        letter = letter === undefined ? "" : letter + text;
        if (letter === "") socket.write("354 go on\r\n");
        if (!letter.endsWith("\r\n.\r\n")) return;
        letters.push(letter);
        letter = undefined;
      }
      socket.write(text.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  smtpUrl = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const sender = "Stride <stride@example.org>";

it("hands a mail to the server that is set, and keeps no copy of the link in it", async () => {
  const test = await testStride({ smtpUrl, mailSender: sender });
  const { email } = await account(test, "learner");
  await test.browser().mutate("accounts.requestReset", { email, locale: "en" });
  await vi.waitFor(() => expect(letters).toHaveLength(1), { timeout: 5000 });
  expect(letters[0]).toContain("From: Stride <stride@example.org>");
  expect(letters[0]).toContain(`To: ${email}`);
  expect(letters[0]?.replaceAll("=\r\n", "")).toContain("http://127.0.0.1:3000/en/account/reset/");
  await vi.waitFor(async () => {
    expect(await test.db.mail.findMany()).toMatchObject([{ to: email, text: "", sentAt: expect.any(Date) }]);
  });
  await test.close();
});

it("keeps what the server doesn't take in the outbox, and tells the operator why", async () => {
  await new Promise((resolve) => server.close(resolve));
  const test = await testStride({ smtpUrl, mailSender: sender });
  const { email } = await account(test, "learner");
  const reply = await test.browser().mutate("accounts.requestReset", { email, locale: "ko" });
  expect(reply.status).toBe(200);
  await vi.waitFor(() => expect(test.reported).toHaveLength(1), { timeout: 5000 });
  expect(await test.db.mail.findMany()).toMatchObject([{ to: email, sentAt: null }]);
  expect((await test.db.mail.findFirstOrThrow()).text).toContain("/ko/account/reset/");
  await test.close();
  server.listen(0);
});
