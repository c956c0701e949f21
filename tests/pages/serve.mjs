// Serves a folder as docs/HOSTING.md asks servers to: texts compressed, pages asked about with an `ETag`, files with a
// fingerprint kept for ever, `404.html` for wrong addresses.
//
// In: a folder, and the path that the site lies at. Out: a server on a free port of this machine.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types = {
  html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", xml: "application/xml", txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml", png: "image/png", jpg: "image/jpeg", woff: "font/woff", woff2: "font/woff2", pdf: "application/pdf",
  ics: "text/calendar; charset=utf-8",
};
const texts = ["html", "js", "xml", "txt", "svg", "ics"];

export const serve = (folder, at = "/") => new Promise(resolve => {
  const server = createServer((asked, answer) => {
    const path = decodeURIComponent(asked.url.split("?")[0]);
    const within = path.startsWith(at) ? path.slice(at.length) : "..";
    let file = normalize(join(folder, within.endsWith("/") || !within ? `${within}index.html` : within));
    const there = file.startsWith(normalize(folder)) && existsSync(file) && statSync(file).isFile();
    if (!there) file = join(folder, "404.html");
    let bytes = readFileSync(file);
    const kind = file.split(".").pop();
    const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    const lasting = /\.[0-9a-f]{8,}\.(jpe?g|png|woff2?)$/.test(file);
    const head = {
      "Content-Type": types[kind] ?? "application/octet-stream",
      "Cache-Control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
      "Content-Security-Policy": "frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      ETag: tag,
    };
    if (there && asked.headers["if-none-match"] === tag) {
      answer.writeHead(304, head).end();
      return;
    }
    if (texts.includes(kind) && /gzip/.test(asked.headers["accept-encoding"] ?? "")) {
      bytes = gzipSync(bytes);
      head["Content-Encoding"] = "gzip";
    }
    answer.writeHead(there ? 200 : 404, { ...head, "Content-Length": bytes.length }).end(bytes);
  });
  server.listen(0, "127.0.0.1", () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }));
});
