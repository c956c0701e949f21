// Judges pages with Lighthouse, and measures what a first and a second visit move.
//
// In: a folder with pages. Out: a line a page, five in every language; status 4 where a score is below its bar. A phone is four times as slow
// as the machines that Lighthouse expects (1,300 of its benchmark): what is slower itself is slowed down less, and what is slower
// than a phone is not slowed down. Performance is the best of three runs, since other programs of the machine only ever make it worse.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "./serve.mjs";

const [folder, tools] = process.argv.slice(2);
const need = createRequire(join(tools, "package.json"));
const { default: lighthouse } = await import(pathToFileURL(need.resolve("lighthouse")));
const puppeteer = need("puppeteer-core");

const bars = { performance: 0.99, accessibility: 1, "best-practices": 1, seo: 1 };
const folders = readdirSync(folder, { withFileTypes: true }).filter(own => own.isDirectory()).map(own => own.name);
const languages = folders.filter(own => existsSync(join(folder, own, "about.html")));
const releases = folders.filter(own => existsSync(join(folder, own, `${own}.${languages[0]}.html`))).sort();
const open = releases.filter(own => !readFileSync(join(folder, own, `${own}.${languages[0]}.html`), "utf8").includes("noindex"));
const newest = open.at(-1);
const pages = languages.flatMap(tag => {
  const list = readdirSync(join(folder, tag)).filter(own => own.startsWith("project-") && own.endsWith(".html")).sort()[0] ?? "projects.html";
  return [`${tag}/`, `${newest}/${newest}.${tag}.html`, `${open[0]}/${open[0]}.${tag}.html`, `${tag}/${list}`, `${tag}/about.html`];
});

const { origin, stop } = await serve(folder);
const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH, args: ["--no-sandbox", "--disable-gpu"] });
const judged = (page, slowdown) => lighthouse(`${origin}/${page}`, {
  port: new URL(browser.wsEndpoint()).port, logLevel: "error", onlyCategories: Object.keys(bars),
  throttling: { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675, cpuSlowdownMultiplier: slowdown },
});
const { lhr: first } = await judged(pages[0], 1);
const slowdown = Math.min(4, Math.max(1, (4 * first.environment.benchmarkIndex) / 1300));
console.log(`processor slowed down ${slowdown.toFixed(1)} times (benchmark ${Math.round(first.environment.benchmarkIndex)})`);
let failed = false;
for (const page of pages) {
  let best;
  for (let run = 0; run < 3 && !(best?.performance >= bars.performance); run += 1) {
    const { lhr } = await judged(page, slowdown);
    const scores = Object.fromEntries(Object.entries(lhr.categories).map(([name, own]) => [name, own.score]));
    if (!best || scores.performance > best.performance) best = scores;
    for (const [name, own] of Object.entries(lhr.categories)) {
      if (name === "performance" || own.score >= bars[name]) continue;
      const low = own.auditRefs.filter(ref => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 1);
      console.log(`  ${name}: ${low.map(ref => lhr.audits[ref.id].title).join("; ")}`);
    }
  }
  const below = Object.keys(bars).filter(name => best[name] < bars[name]);
  // How fast it is depends on what else the machine does: where that is busy, it is told and not judged.
  failed ||= below.some(name => name !== "performance" || process.env.PAYOM_PERFORMANCE !== "told");
  console.log(`${below.length ? "FAIL" : "PASS"} lighthouse ${page}: ${Object.keys(bars).map(name => best[name]).join(" ")}`);
}

/** What the network brought for a page: kB, and how many requests had an answer with a body. */
const moved = async (context, page) => {
  const tab = await context.newPage();
  const session = await tab.createCDPSession();
  await session.send("Network.enable");
  let bytes = 0, bodies = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; bodies += encodedDataLength > 1000 ? 1 : 0; });
  await tab.goto(`${origin}/${page}`, { waitUntil: "networkidle0" });
  await tab.close();
  return `${(bytes / 1000).toFixed(1)} kB (${bodies})`;
};
console.log("language | newsroom, first | again | then a release | the same again");
for (const tag of languages) {
  const context = await browser.createBrowserContext();
  const release = `${newest}/${newest}.${tag}.html`;
  const row = [];
  for (const page of [`${tag}/`, `${tag}/`, release, release]) row.push(await moved(context, page));
  await context.close();
  const fresh = await browser.createBrowserContext();
  row.push(`release first: ${await moved(fresh, release)}`);
  await fresh.close();
  console.log(`${tag} | ${row.join(" | ")}`);
}
await browser.close();
stop();
process.exitCode = failed ? 4 : 0;
